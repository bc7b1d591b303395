/** Reads definitions from files, strictly: all errors of a definition are found at once, each with what to do. */
@NullMarked
package org.ovoz.questionnaire.source;

import org.jspecify.annotations.NullMarked;
