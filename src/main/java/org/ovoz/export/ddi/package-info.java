/** DDI-Codebook 2.5. */
@NullMarked
package org.ovoz.export.ddi;

import org.jspecify.annotations.NullMarked;
