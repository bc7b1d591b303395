package org.ovoz.questionnaire;

import java.util.Optional;

/**
 * Why a variable has no valid value. The codes are the same on the screen, in tables and in .sav files, where the
 * range −9 to −1 is declared user-missing. None of them is ever counted as valid.
 */
public enum Missing {
    NOT_ASKED(-1, "not_asked"),
    NOT_REACHED(-2, "not_reached"),
    DOES_NOT_APPLY(-6, "does_not_apply"),
    PREFER_NOT_TO_ANSWER(-7, "prefer_not"),
    DIFFICULT_TO_ANSWER(-8, "difficult"),
    NO_ANSWER(-9, "no_answer");

    private final int code;
    private final String key;

    Missing(int code, String key) {
        this.code = code;
        this.key = key;
    }

    public int code() {
        return code;
    }

    /** The name used in questionnaire files for the standard label of this code. */
    public String key() {
        return key;
    }

    /** Whether a code is one of the missing codes, which are all negative. */
    public static boolean is(int code) {
        return code < 0;
    }

    public static Optional<Missing> ofCode(int code) {
        for (var missing : values()) {
            if (missing.code == code) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }
}
