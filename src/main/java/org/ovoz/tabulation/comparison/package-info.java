/** What may be compared, between countries, waves and modes, and how. */
@NullMarked
@NamedInterface("comparison")
package org.ovoz.tabulation.comparison;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
