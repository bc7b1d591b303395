/** From rows of a file to interviews as they would be stored. */
@NullMarked
package org.ovoz.intake.cases;

import org.jspecify.annotations.NullMarked;
