/** Freezes tables when enough interviews have come, and hands them out to those who may see them. */
@NullMarked
package org.ovoz.disclosure.release;

import org.jspecify.annotations.NullMarked;
