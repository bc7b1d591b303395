/** Interviews without a network: devices, what they take along, and what arrives from them. See docs/offline.md. */
@NullMarked
@NamedInterface("offline")
package org.ovoz.fieldwork.offline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
