/**
 * Who may do what: users, roles and countries, sign-in, one-time links, API tokens, and the audit trail.
 *
 * <p>Other rooms ask {@link org.ovoz.access.CurrentUser} before they do anything for staff, and tell
 * {@link org.ovoz.access.audit.AuditTrail} what was done.
 */
@NullMarked
package org.ovoz.access;

import org.jspecify.annotations.NullMarked;
