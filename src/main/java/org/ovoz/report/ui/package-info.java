/** The page on which the report is made and its texts are written. */
@NullMarked
package org.ovoz.report.ui;

import org.jspecify.annotations.NullMarked;
