/** What the pages of this room share. */
@NullMarked
package org.ovoz.qualitative.ui;

import org.jspecify.annotations.NullMarked;
