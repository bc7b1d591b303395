package org.ovoz.access.audit;

import java.time.Instant;

/**
 * One line of the audit trail.
 *
 * @param actor the name of the user or token
 * @param object to what it was done, for example a user's name; never an answer
 */
public record AuditRow(long id, Instant at, String actor, AuditAction action, String object) {}
