/** Excel workbooks, written row by row. */
@NullMarked
package org.ovoz.export.xlsx;

import org.jspecify.annotations.NullMarked;
