/**
 * Codes, codings and memos as an append-only list of what was done, the state folded from it, and the commands that are
 * checked against the newest state. The lists of what may be asked are {@link org.ovoz.qualitative.coding.CodebookService}
 * and {@link org.ovoz.qualitative.coding.PassageCoding}; what others read is {@link org.ovoz.qualitative.Codings}.
 */
@NullMarked
package org.ovoz.qualitative.coding;

import org.jspecify.annotations.NullMarked;
