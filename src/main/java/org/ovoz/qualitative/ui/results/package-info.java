/** The page of themes. */
@NullMarked
package org.ovoz.qualitative.ui.results;

import org.jspecify.annotations.NullMarked;
