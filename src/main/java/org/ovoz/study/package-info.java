/** The study while it runs: states of waves, targets, the overview of where it stands. */
@NullMarked
package org.ovoz.study;

import org.jspecify.annotations.NullMarked;
