/** What field workers are asked to hold: how many interviews, where, until when, and how far they are. */
@NullMarked
@NamedInterface("assignment")
package org.ovoz.fieldwork.assignment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
