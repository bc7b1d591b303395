/** Questionnaires as files that are uploaded, read strictly, compared and published. */
@NullMarked
package org.ovoz.study.questions;

import org.jspecify.annotations.NullMarked;
