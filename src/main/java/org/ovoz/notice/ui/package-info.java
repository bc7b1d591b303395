/** The bell, and the page of notices. */
@NullMarked
package org.ovoz.notice.ui;

import org.jspecify.annotations.NullMarked;
