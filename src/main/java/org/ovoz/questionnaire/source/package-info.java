/** Reads definitions from files, strictly: all errors of a definition are found at once, each with what to do. */
@NullMarked
@NamedInterface("source")
package org.ovoz.questionnaire.source;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
