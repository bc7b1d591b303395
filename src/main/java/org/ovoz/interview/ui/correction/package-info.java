/** The correction of a sent interview, question by question with its effect beside it. */
@NullMarked
@NamedInterface("correction-pages")
package org.ovoz.interview.ui.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
