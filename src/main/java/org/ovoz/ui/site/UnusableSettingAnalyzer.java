package org.ovoz.ui.site;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says at the start what is wrong with a setting, instead of a stack trace. */
class UnusableSettingAnalyzer extends AbstractFailureAnalyzer<UnusableSetting> {

    @Override
    protected FailureAnalysis analyze(Throwable start, UnusableSetting cause) {
        return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
    }
}
