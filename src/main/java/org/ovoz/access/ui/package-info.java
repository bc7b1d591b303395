/** The pages for signing in and for those who look after users, tokens and the audit trail. */
@NullMarked
package org.ovoz.access.ui;

import org.jspecify.annotations.NullMarked;
