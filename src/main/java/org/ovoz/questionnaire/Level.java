package org.ovoz.questionnaire;

/** The measurement level of a variable, as SPSS names it. */
public enum Level {
    NOMINAL,
    ORDINAL,
    SCALE
}
