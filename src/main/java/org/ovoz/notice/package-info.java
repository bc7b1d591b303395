/** What needs a person: told by a bell on every page of staff, and by e-mail where that is set up. */
@NullMarked
package org.ovoz.notice;

import org.jspecify.annotations.NullMarked;
