package org.ovoz.interview.coupon;

import java.time.LocalDate;
import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * The coupons of one interview, as they are handed out.
 *
 * @param until the last day on which they are good
 */
public record GivenCoupons(WaveId wave, CountryCode country, LocalDate until, List<Coupon> coupons) {

    public GivenCoupons {
        coupons = List.copyOf(coupons);
    }

    /**
     * One of them.
     *
     * @param code to be typed, in groups
     * @param link what stands behind the # of its link: 128 bits
     */
    public record Coupon(String code, String link) {}
}
