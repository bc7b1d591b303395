/** Writes the blocks of a report as Word, PDF and HTML. */
@NullMarked
package org.ovoz.report.document;

import org.jspecify.annotations.NullMarked;
