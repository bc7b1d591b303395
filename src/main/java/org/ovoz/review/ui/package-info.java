/** The pages of leads who review. */
@NullMarked
package org.ovoz.review.ui;

import org.jspecify.annotations.NullMarked;
