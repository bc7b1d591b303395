/** The SQL of waves, targets and counts. */
@NullMarked
package org.ovoz.study.store;

import org.jspecify.annotations.NullMarked;
