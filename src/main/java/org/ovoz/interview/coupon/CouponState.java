package org.ovoz.interview.coupon;

import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;

/**
 * A coupon as it stands.
 *
 * @param giver the interview that passed it on; null where that is not known (any more)
 */
public record CouponState(CountryCode country, @Nullable InterviewId giver, State state) {

    /** How far it came. */
    public enum State {
        GIVEN,
        USED,
        EXPIRED
    }
}
