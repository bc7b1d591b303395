/** The page on which analysts enter margins of the population. */
@NullMarked
package org.ovoz.margins.ui;

import org.jspecify.annotations.NullMarked;
