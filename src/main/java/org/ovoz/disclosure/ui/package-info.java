/** Published results for viewers and for everybody, and the page on which an admin looks after them. */
@NullMarked
package org.ovoz.disclosure.ui;

import org.jspecify.annotations.NullMarked;
