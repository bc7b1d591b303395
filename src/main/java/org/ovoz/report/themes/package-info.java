/**
 * Sections of the report about themes of interviews. The team's edition counts exactly; the public one prints counts that were
 * released with small numbers protected, and quotations as far as their speakers allow.
 */
@NullMarked
@NamedInterface("themes")
package org.ovoz.report.themes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
