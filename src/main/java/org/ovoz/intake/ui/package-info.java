/** The page on which a file is uploaded, mapped, looked at and imported. */
@NullMarked
package org.ovoz.intake.ui;

import org.jspecify.annotations.NullMarked;
