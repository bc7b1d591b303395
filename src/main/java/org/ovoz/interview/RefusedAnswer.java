package org.ovoz.interview;

import org.ovoz.questionnaire.Validity;

/** An answer that cannot be stored as it is; nothing was changed. */
public final class RefusedAnswer extends RuntimeException {

    private final Validity.Reason reason;

    public RefusedAnswer(Validity.Reason reason) {
        super("The answer was refused: " + reason);
        this.reason = reason;
    }

    public Validity.Reason reason() {
        return reason;
    }
}
