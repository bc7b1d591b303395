/** Lists of staff: Vaadin's Grid with search, sorting, columns that one chooses, and a download of chosen lines. Respondents never load it. */
@NullMarked
@NamedInterface("list")
package org.ovoz.ui.list;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
