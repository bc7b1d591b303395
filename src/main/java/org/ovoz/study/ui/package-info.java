/** The pages of study leads: overview and waves. Other rooms add to the page of one interview by a {@code ReadingPart}. */
@NullMarked
@NamedInterface("reading")
package org.ovoz.study.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
