/** The live tables as a reader sees them: filters, markup of printed tables, updates as interviews come in. */
@NullMarked
package org.ovoz.tabulation.ui;

import org.jspecify.annotations.NullMarked;
