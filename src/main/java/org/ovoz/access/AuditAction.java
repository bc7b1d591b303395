package org.ovoz.access;

/** What the audit trail tells. Each has a text {@code access.audit.<name>}. */
public enum AuditAction {
    SIGN_IN,
    SIGN_IN_FAILED,
    SIGN_OUT,
    PASSWORD_SET,
    LINK_MADE,
    USER_CREATED,
    USER_CHANGED,
    USER_DISABLED,
    USER_ENABLED,
    TOKEN_MADE,
    TOKEN_REVOKED,
    INTERVIEW_VIEWED,
    INTERVIEW_CORRECTED,
    INTERVIEW_EXCLUDED,
    INTERVIEW_INCLUDED,
    EXPORTED,
    WAVE_OPENED,
    WAVE_CLOSED,
    TARGETS_CHANGED,
    RESULTS_OPENED,
    RESULTS_CLOSED,
    DATA_IMPORTED,
    IMPORT_CANCELLED,
    IMPORT_FAILED,
    IMPORT_WITHDRAWN
}
