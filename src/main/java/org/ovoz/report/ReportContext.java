package org.ovoz.report;

import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;

/** What every edition of a report is made with: instrument, study, plan and language, but no figure. */
public record ReportContext(Questionnaire questionnaire, Study study, ReportPlan plan, ReportWording wording) {

    public Study.Country country(CountryCode code) {
        return study.country(code).orElseThrow();
    }

    /** The text of another room, by its whole key. */
    public String word(String key, Object... arguments) {
        return wording.words().of(key, arguments);
    }
}
