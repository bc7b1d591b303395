/** The shell: frame, look, languages and the pages for errors. It knows no feature; its menu comes from the routes. */
@NullMarked
package org.ovoz.ui;

import org.jspecify.annotations.NullMarked;
