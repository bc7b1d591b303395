/**
 * The light edition: the same interview as plain pages that need neither script nor session, one request a section. The
 * templates in {@code src/main/jte} are compiled into this package.
 */
@NullMarked
package org.ovoz.interview.light;

import org.jspecify.annotations.NullMarked;
