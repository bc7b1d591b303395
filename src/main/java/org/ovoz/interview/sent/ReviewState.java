package org.ovoz.interview.sent;

import java.util.Arrays;

/**
 * What leads think of a sent interview, as the case fact {@code review}. It says nothing about whether the interview
 * counts: an exclusion does. See docs/decisions/0046.
 */
public enum ReviewState {
    /** Sent, or changed since it was approved or sent back. */
    TO_REVIEW(1),
    APPROVED(2),
    /** To whoever held it, with a comment. */
    SENT_BACK(3);

    /** The name of the case fact. */
    public static final String FACT = "review";

    private final int code;

    ReviewState(int code) {
        this.code = code;
    }

    /** As it is stored and exported. */
    public int code() {
        return code;
    }

    /** @throws IllegalArgumentException for any other code */
    public static ReviewState ofCode(int code) {
        return Arrays.stream(values())
                .filter(state -> state.code == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no state of a review: " + code));
    }
}
