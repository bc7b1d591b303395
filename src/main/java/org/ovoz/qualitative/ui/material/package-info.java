/** The pages of the material: what there is, how it is taken in, read, masked and described. */
@NullMarked
package org.ovoz.qualitative.ui.material;

import org.jspecify.annotations.NullMarked;
