/** The workbench as an analyst sees it: variables to pick, statistics to tick, and results that change at once. */
@NullMarked
package org.ovoz.workbench.ui;

import org.jspecify.annotations.NullMarked;
