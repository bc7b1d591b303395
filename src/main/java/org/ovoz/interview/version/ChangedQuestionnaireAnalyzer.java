package org.ovoz.interview.version;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at start what to do about a published questionnaire that was changed. */
class ChangedQuestionnaireAnalyzer extends AbstractFailureAnalyzer<ChangedQuestionnaire> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, ChangedQuestionnaire cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Take the change back, or give the questionnaire the next 'version' in its questionnaire.yaml.",
                cause);
    }
}
