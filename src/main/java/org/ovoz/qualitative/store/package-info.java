/** The SQL of material, codes, codings and agreement. */
@NullMarked
package org.ovoz.qualitative.store;

import org.jspecify.annotations.NullMarked;
