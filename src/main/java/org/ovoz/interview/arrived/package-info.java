/** Interviews that were held on a device without a network: checked, begun, answered and sent in one step. */
@NullMarked
@NamedInterface("arrived")
package org.ovoz.interview.arrived;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
