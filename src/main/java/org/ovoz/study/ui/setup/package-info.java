/** The page that leads from an empty installation to an open wave, and what of it stands on other pages. */
@NullMarked
package org.ovoz.study.ui.setup;

import org.jspecify.annotations.NullMarked;
