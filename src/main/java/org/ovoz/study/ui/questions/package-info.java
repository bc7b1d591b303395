/** The questionnaire as respondents will see it, its versions, and a new one from an archive. */
@NullMarked
package org.ovoz.study.ui.questions;

import org.jspecify.annotations.NullMarked;
