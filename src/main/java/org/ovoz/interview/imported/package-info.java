/** Interviews that come from files: all of a file or none, in the background. */
@NullMarked
@NamedInterface("imported")
package org.ovoz.interview.imported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
