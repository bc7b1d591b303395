/** The public edition, made of released tables alone. It sees no figure that was not released. */
@NullMarked
@NamedInterface("published")
package org.ovoz.report.published;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
