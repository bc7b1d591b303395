/** The one writer of HTML and XML, for all rooms; pure Java. */
@NullMarked
@NamedInterface("markup")
package org.ovoz.ui.markup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
