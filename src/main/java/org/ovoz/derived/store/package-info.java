/** The SQL of derived variables. */
@NullMarked
package org.ovoz.derived.store;

import org.jspecify.annotations.NullMarked;
