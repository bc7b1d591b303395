package org.ovoz.report;

import java.util.List;

/** The file {@code report.yaml} has faults; the message lists all of them with their places. */
public final class InvalidReportPlan extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    InvalidReportPlan(List<String> faults) {
        super("config/study/report.yaml has faults:\n- " + String.join("\n- ", faults));
    }
}
