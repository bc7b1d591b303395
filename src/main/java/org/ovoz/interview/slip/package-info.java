/** Slips: what a respondent takes home from a conversation, to say whether it took place. */
@NullMarked
@NamedInterface("slip")
package org.ovoz.interview.slip;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
