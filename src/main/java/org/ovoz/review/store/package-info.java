/** The SQL of reviews. */
@NullMarked
package org.ovoz.review.store;

import org.jspecify.annotations.NullMarked;
