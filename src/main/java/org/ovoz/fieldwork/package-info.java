/** The work of interviewers: the interviews that they hold face to face, from the first question to a correction. */
@NullMarked
package org.ovoz.fieldwork;

import org.jspecify.annotations.NullMarked;
