/** The versions of margins in the database. */
@NullMarked
package org.ovoz.margins.store;

import org.jspecify.annotations.NullMarked;
