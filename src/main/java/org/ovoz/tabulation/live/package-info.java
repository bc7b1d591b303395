/** Tables that follow the interviews as they are sent. One class joins them to the database; the rest is pure. */
@NullMarked
@NamedInterface("live")
package org.ovoz.tabulation.live;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
