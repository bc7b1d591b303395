/** The pages on which the team codes texts, keeps the codebook and searches. */
@NullMarked
package org.ovoz.qualitative.ui.coding;

import org.jspecify.annotations.NullMarked;
