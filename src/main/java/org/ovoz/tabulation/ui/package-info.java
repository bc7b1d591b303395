/**
 * The live tables as a reader sees them: filters, markup of printed tables, updates as interviews come in. Other rooms
 * that show tables write them with the same markup.
 */
@NullMarked
@NamedInterface("markup")
package org.ovoz.tabulation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
