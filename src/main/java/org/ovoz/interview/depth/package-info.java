/**
 * Interviews in depth: read as they were sent, question by question, and which interview of the survey each is linked with.
 * Nothing here is ever a row of the survey.
 */
@NullMarked
@NamedInterface("depth")
package org.ovoz.interview.depth;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
