/**
 * The pages of an interview, shared by respondents and interviewers: native elements only, one field class per item
 * type. Every change is saved as it is made; what an answer makes relevant appears in place.
 */
@NullMarked
@NamedInterface("pages")
package org.ovoz.interview.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
