package org.ovoz.report;

import java.util.Objects;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Marginals;

/** What the internal edition is made of, beside the author's texts. */
record Material(FrozenFigures figures, Setting setting) {

    FrozenFigures.Figures of(Study.Country country) {
        return Objects.requireNonNull(figures.byCountry().get(country.code()));
    }

    Marginals marginals(Study.Country country) {
        return of(country).marginals();
    }

    Questionnaire questionnaire() {
        return setting.questionnaire();
    }

    Study study() {
        return setting.study();
    }

    ReportPlan plan() {
        return setting.plan();
    }

    Wording wording() {
        return setting.wording();
    }

    Study.Country country(CountryCode code) {
        return setting.country(code);
    }

    Variable variable(String name) {
        return questionnaire().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The text of another room, by its whole key. */
    String word(String key, Object... arguments) {
        return setting.word(key, arguments);
    }
}
