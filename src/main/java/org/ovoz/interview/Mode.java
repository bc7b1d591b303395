package org.ovoz.interview;

/** How an interview is held. */
public enum Mode {
    ONLINE(1, "online"),
    FACE_TO_FACE(2, "f2f"),
    ENTERED_LATER(3, "f2f_later"),
    TELEPHONE(4, "phone");

    private final int code;
    private final String key;

    Mode(int code, String key) {
        this.code = code;
        this.key = key;
    }

    /** The code in the variable {@code mode}. */
    public int code() {
        return code;
    }

    /** The name in questionnaires and in the study file. */
    public String key() {
        return key;
    }

    /**
     * The mode of a code.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Mode ofCode(int code) {
        for (var mode : values()) {
            if (mode.code == code) {
                return mode;
            }
        }
        throw new IllegalArgumentException("no mode " + code);
    }
}
