package org.ovoz.questionnaire.source;

import org.springframework.modulith.NamedInterface;

/** A condition that cannot be read, or that names what the questionnaire does not have. */
@NamedInterface("conditions")
public final class UnreadableCondition extends Exception {

    private static final long serialVersionUID = 1L;

    UnreadableCondition(String problem, Throwable cause) {
        super(problem, cause);
    }
}
