/** The SQL of published tables. */
@NullMarked
package org.ovoz.disclosure.store;

import org.jspecify.annotations.NullMarked;
