/** The page of coders: rounds of second coding, agreement, differences. */
@NullMarked
package org.ovoz.qualitative.ui.agreement;

import org.jspecify.annotations.NullMarked;
