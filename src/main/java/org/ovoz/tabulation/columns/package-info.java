/** Coded answers as columns in memory: what is counted, of which cases. */
@NullMarked
@NamedInterface("columns")
package org.ovoz.tabulation.columns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
