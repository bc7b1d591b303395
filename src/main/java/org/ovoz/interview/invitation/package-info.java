/** Personal invitations: each begins one interview, and nothing tells which. */
@NullMarked
@NamedInterface("invitation")
package org.ovoz.interview.invitation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
