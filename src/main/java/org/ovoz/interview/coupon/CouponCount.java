package org.ovoz.interview.coupon;

/** How many coupons were passed on, and with how many of them an interview was begun. */
public record CouponCount(int given, int used) {

    public static final CouponCount NONE = new CouponCount(0, 0);

    public CouponCount plus(CouponCount other) {
        return new CouponCount(given + other.given, used + other.used);
    }
}
