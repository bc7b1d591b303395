/** The page of referral chains. */
@NullMarked
package org.ovoz.referral.ui;

import org.jspecify.annotations.NullMarked;
