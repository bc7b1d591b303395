package org.ovoz.fieldwork.contact;

/** Why a contact cannot be recorded as it was typed. Each has a text {@code contact.flaw.<name>}. */
public enum ContactFlaw {
    RESULT_MISSING,
    REASON_MISSING,
    DAY_MISSING,
    DAY_PAST,
    DAY_FAR,
    NOTE_LONG,
    NOTE_REACHES
}
