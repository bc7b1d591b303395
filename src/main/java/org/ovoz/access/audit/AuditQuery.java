package org.ovoz.access.audit;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of the audit trail are looked for.
 *
 * @param action or null for all
 * @param text what the name or the object has in it, whatever the case of the letters; empty for all
 */
public record AuditQuery(@Nullable AuditAction action, String text) {

    /** In which order rows are listed; those that are equal in it stand newest first. */
    public enum By {
        TIME,
        ACTOR,
        ACTION,
        OBJECT
    }
}
