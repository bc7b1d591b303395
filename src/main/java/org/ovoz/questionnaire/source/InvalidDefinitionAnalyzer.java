package org.ovoz.questionnaire.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns a faulty definition at start into a list to work through, without a stack trace. */
class InvalidDefinitionAnalyzer extends AbstractFailureAnalyzer<InvalidDefinition> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidDefinition cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Correct the files under config/ (see docs/questionnaire.md) and start again.",
                cause);
    }
}
