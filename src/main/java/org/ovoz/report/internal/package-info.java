/** The edition for the team, made of frozen figures of all interviews. */
@NullMarked
@NamedInterface("internal")
package org.ovoz.report.internal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
