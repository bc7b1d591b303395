/** Files of transcripts become a text and its turns; pure functions of bytes, which keep nothing. */
@NullMarked
package org.ovoz.qualitative.material.file;

import org.jspecify.annotations.NullMarked;
