package org.ovoz.fieldwork.assignment;

/** Why an assignment cannot be given as it was typed. Each has a text {@code assignment.flaw.<name>}. */
public enum Flaw {
    WORKER_MISSING,
    /** The account of the worker is disabled. */
    WORKER_DISABLED,
    /** The worker does not work in the country. */
    WORKER_ELSEWHERE,
    NUMBER,
    PLACE_LONG,
    PLACE_ADDRESS,
    DAY_MISSING,
    DAY_PAST,
    DAY_FAR
}
