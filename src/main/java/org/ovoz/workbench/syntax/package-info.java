/** Analyses as programs of SPSS and R, which give the same figures on the exported file. */
@NullMarked
@NamedInterface("syntax")
package org.ovoz.workbench.syntax;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
