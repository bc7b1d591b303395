/**
 * The data for other programs: SPSS system files and CSV, each with a codebook, written from one stream of sent
 * interviews. No list of all interviews exists anywhere.
 */
@NullMarked
package org.ovoz.export;

import org.jspecify.annotations.NullMarked;
