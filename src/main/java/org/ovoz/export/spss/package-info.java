/** SPSS system files and syntax. Source of the format: PSPP's developers' manual, "System File Format". */
@NullMarked
package org.ovoz.export.spss;

import org.jspecify.annotations.NullMarked;
