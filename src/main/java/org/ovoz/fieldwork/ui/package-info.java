/** The interviewers' pages. The interview itself is shown by the same pages as the respondent's. */
@NullMarked
package org.ovoz.fieldwork.ui;

import org.jspecify.annotations.NullMarked;
