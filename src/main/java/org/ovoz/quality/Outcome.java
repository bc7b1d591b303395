package org.ovoz.quality;

/**
 * How an interview ended: the dispositions of analysis.md, section 7, after the AAPOR Standard Definitions, adapted to an
 * open link. Codes 9 are local.
 */
public enum Outcome {
    COMPLETE("1.1"),
    PARTIAL("1.2"),
    REFUSAL("2.111"),
    /** Consented, then answered nothing. */
    IMPLICIT_REFUSAL("2.112"),
    BREAK_OFF("2.12"),
    /** Nobody was reached, as an interviewer recorded it. */
    NON_CONTACT("2.2"),
    /** Language, unable to take part, security, as an interviewer recorded it. */
    OTHER("2.3"),
    NOT_ELIGIBLE("4.11"),
    OTHER_COUNTRY("4.12"),
    /** Left out by a recorded decision. */
    EXCLUDED("9.1"),
    /** Practice. */
    TEST("9.2"),
    /** Opened, nothing answered: a visit, no case. */
    VISIT("–");

    private final String code;

    Outcome(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
