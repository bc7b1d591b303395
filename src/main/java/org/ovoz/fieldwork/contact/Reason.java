package org.ovoz.fieldwork.contact;

/** Why a try ended as it did. Each has a text {@code contact.reason.<name>}. */
public enum Reason {
    ASKED_LATER,
    WANTS_TO_KNOW,
    ANOTHER_PLACE,
    NOT_ALONE,
    NOT_THERE,
    NO_ANSWER,
    NEVER_THERE,
    NOT_FOUND,
    NOT_SAID,
    NO_TIME,
    NO_INTEREST,
    NO_TRUST,
    AFRAID,
    LANGUAGE,
    UNABLE,
    SECURITY,
    /** Nothing was recorded for two weeks after the day. */
    LAPSED
}
