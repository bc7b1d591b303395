/** The page of files: what goes out, and what comes in after a look. */
@NullMarked
package org.ovoz.qualitative.ui.exchange;

import org.jspecify.annotations.NullMarked;
