/** What is kept of coupons and pairs when a wave has closed. */
@NullMarked
package org.ovoz.referral.store;

import org.jspecify.annotations.NullMarked;
