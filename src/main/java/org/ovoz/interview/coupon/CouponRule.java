package org.ovoz.interview.coupon;

/**
 * What a wave does with coupons.
 *
 * @param coupons how many each finished interview can pass on; 0 where the wave has none
 * @param days how long one is good, at least
 * @param asksDegree whether those who come with one are asked how many others they know
 */
public record CouponRule(int coupons, int days, boolean asksDegree) {

    public static final int MOST_COUPONS = 10;
    public static final int LONGEST = 365;

    /** Where nobody has set anything. */
    public static final CouponRule NONE = new CouponRule(0, 28, false);

    public CouponRule {
        if (coupons < 0 || coupons > MOST_COUPONS || days < 1 || days > LONGEST) {
            throw new IllegalArgumentException(
                    "From 0 to " + MOST_COUPONS + " coupons, good from 1 to " + LONGEST + " days.");
        }
    }
}
