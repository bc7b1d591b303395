/** The pages of the quality room. */
@NullMarked
package org.ovoz.quality.ui;

import org.jspecify.annotations.NullMarked;
