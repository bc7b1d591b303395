/**
 * Interviews: start, answer, resume, send, withdraw, correct. An answer is acknowledged when it is on disk; no address,
 * device or time of day of a respondent is kept.
 */
@NullMarked
package org.ovoz.interview;

import org.jspecify.annotations.NullMarked;
