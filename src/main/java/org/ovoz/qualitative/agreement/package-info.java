/**
 * Two coders: rounds of blind second coding, how far coders agree, where they do not, and what the team decided then. The unit
 * is the turn.
 */
@NullMarked
@NamedInterface("agreement")
package org.ovoz.qualitative.agreement;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
