/** SPSS system files, .sav and .zsav. Source: PSPP's developers' manual, "System File Format". */
@NullMarked
package org.ovoz.intake.file.sav;

import org.jspecify.annotations.NullMarked;
