/**
 * Files of other programs for qualitative analysis, both ways: REFI-QDA codebooks and projects, tables of codings, the codebook
 * as Word; and the work of coders on separate computers, merged by file. The border at which places in a text are counted
 * otherwise than here.
 */
@NullMarked
package org.ovoz.qualitative.exchange;

import org.jspecify.annotations.NullMarked;
