/** Coupons that respondents pass on to people they know: each begins one interview, linked by code with theirs. */
@NullMarked
@NamedInterface("coupon")
package org.ovoz.interview.coupon;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
