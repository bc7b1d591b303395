package org.ovoz.access;

/** Why something about users, passwords or tokens was not done. Each has a text {@code access.refusal.<name>}. */
public enum Refusal {
    NAME_MISSING,
    NAME_UNUSABLE,
    NAME_TAKEN,
    COUNTRY_MISSING,
    /** Nobody gives more than they have. */
    BEYOND_YOURS,
    OWN_ACCOUNT,
    LAST_ADMIN,
    LINK_SPENT,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_COMMON,
    PASSWORD_LIKE_NAME,
    PASSWORD_WRONG,
    TOO_MANY_ATTEMPTS
}
