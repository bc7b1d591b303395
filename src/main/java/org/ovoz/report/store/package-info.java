/** The SQL of frozen figures and of the author's texts. */
@NullMarked
package org.ovoz.report.store;

import org.jspecify.annotations.NullMarked;
