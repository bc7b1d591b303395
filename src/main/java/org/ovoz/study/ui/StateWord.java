package org.ovoz.study.ui;

import org.ovoz.interview.Interview;

/** The key of the word for an interview's state. */
final class StateWord {

    private StateWord() {}

    static String of(Interview.State state) {
        return switch (state) {
            case DRAFT -> throw new IllegalArgumentException("Drafts are shown to nobody.");
            case COMPLETE -> "counted";
            case EXCLUDED -> "excluded";
            case NOT_ELIGIBLE -> "notEligible";
        };
    }
}
