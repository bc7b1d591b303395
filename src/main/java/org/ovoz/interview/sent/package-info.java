/** Sent interviews as other rooms read them: coded rows, changes, and what is known of each case. */
@NullMarked
@NamedInterface("sent")
package org.ovoz.interview.sent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
