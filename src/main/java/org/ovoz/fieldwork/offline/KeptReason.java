package org.ovoz.fieldwork.offline;

/** Why a finished interview is kept for a lead and not counted. Each has a text {@code fieldwork.kept.<name>}. */
public enum KeptReason {
    /** It has answers that its questionnaire does not take. */
    ANSWERS_REFUSED,
    /** An answer without which no interview is sent is missing. */
    REQUIRED_MISSING,
    /** It was, or may have been, begun after its wave was closed. */
    WAVE_CLOSED,
    /** Its wave asks another questionnaire. */
    OTHER_QUESTIONNAIRE,
    /** The interviewer does not work in its country. */
    OTHER_COUNTRY,
    /** Its respondent does not take part: it cannot be chosen. */
    NOT_ELIGIBLE,
    /** A correction of an interview to which something happened since its interviewer read it. */
    CHANGED_MEANWHILE,
    /** A correction that changes consent or who takes part. */
    DECISIVE;

    /** Whether somebody can decide that it counts all the same. */
    public boolean canBeCounted() {
        return this == WAVE_CLOSED || this == OTHER_COUNTRY || this == CHANGED_MEANWHILE;
    }
}
