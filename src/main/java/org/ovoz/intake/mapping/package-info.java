/** Which column and code of a file means which variable and code of the questionnaire. */
@NullMarked
package org.ovoz.intake.mapping;

import org.jspecify.annotations.NullMarked;
