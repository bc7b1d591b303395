package org.ovoz.report;

import java.util.Objects;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.Marginals;

/** What a report is made of, beside the author's texts. */
record Material(FrozenFigures figures, Questionnaire questionnaire, Study study, ReportPlan plan, Wording wording) {

    FrozenFigures.Figures of(Study.Country country) {
        return Objects.requireNonNull(figures.byCountry().get(country.code()));
    }

    Marginals marginals(Study.Country country) {
        return of(country).marginals();
    }

    Study.Country country(CountryCode code) {
        return study.country(code).orElseThrow();
    }

    /** The text of another room, by its whole key. */
    String word(String key, Object... arguments) {
        return wording.words().of(key, arguments);
    }
}
