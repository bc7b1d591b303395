/** What is shown of an analysis: tables, tests, charts, notes. */
@NullMarked
package org.ovoz.workbench.ui.result;

import org.jspecify.annotations.NullMarked;
