/** The audit trail: who did what to what, in the transaction of the act itself. */
@NullMarked
@NamedInterface("audit")
package org.ovoz.access.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
