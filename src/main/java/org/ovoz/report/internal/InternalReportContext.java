package org.ovoz.report.internal;

import java.util.Objects;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;
import org.ovoz.tabulation.Marginals;

/** What the internal edition is made of, beside the author's texts. */
public record InternalReportContext(FrozenFigures figures, ReportContext report) {

    FrozenFigures.Figures of(Study.Country country) {
        return Objects.requireNonNull(figures.byCountry().get(country.code()));
    }

    Marginals marginals(Study.Country country) {
        return of(country).marginals();
    }

    Questionnaire questionnaire() {
        return report.questionnaire();
    }

    Study study() {
        return report.study();
    }

    ReportPlan plan() {
        return report.plan();
    }

    ReportWording wording() {
        return report.wording();
    }

    Study.Country country(CountryCode code) {
        return report.country(code);
    }

    Variable variable(String name) {
        return questionnaire().variables().stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The text of another room, by its whole key. */
    String word(String key, Object... arguments) {
        return report.word(key, arguments);
    }
}
