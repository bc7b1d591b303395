/** The SQL of users, one-time links, API tokens and the audit trail. */
@NullMarked
package org.ovoz.access.store;

import org.jspecify.annotations.NullMarked;
