package org.ovoz.interview;

/** Why staff withdraw an interview. Chosen, not typed: it goes to the audit trail, which must say nothing of a person. */
public enum WithdrawalReason {
    /** The respondent asks for it. */
    WISH,
    /** The respondent did not agree to take part. */
    NO_CONSENT,
    /** The respondent is not one of those who are meant. */
    NOT_ELIGIBLE,
    /** The interview is a trial, or was entered twice. */
    MISTAKE
}
