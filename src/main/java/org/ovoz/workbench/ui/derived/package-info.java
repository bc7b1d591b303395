/** Where derived variables are listed and put together by choosing. */
@NullMarked
package org.ovoz.workbench.ui.derived;

import org.jspecify.annotations.NullMarked;
