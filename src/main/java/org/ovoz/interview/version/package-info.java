/** The versions of a questionnaire that interviews were answered in. */
@NullMarked
@NamedInterface("version")
package org.ovoz.interview.version;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
