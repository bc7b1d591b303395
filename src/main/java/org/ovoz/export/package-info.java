/**
 * The data for other programs: SPSS, Excel, CSV with syntax, DDI-Codebook, Triple-S and JSON, each with its description,
 * written from one stream of sent interviews. No list of all interviews exists anywhere. Every format has a de-identified
 * edition, made from the coded columns in memory, where no text is.
 */
@NullMarked
package org.ovoz.export;

import org.jspecify.annotations.NullMarked;
