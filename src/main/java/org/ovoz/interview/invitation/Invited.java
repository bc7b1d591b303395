package org.ovoz.interview.invitation;

import java.util.Locale;
import org.ovoz.interview.Interview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** What the code of an invitation leads to. */
public sealed interface Invited {

    /** An interview can be begun with it. */
    record Ready(WaveId wave, CountryCode country) implements Invited {}

    /**
     * It is a coupon that somebody passed on, and an interview can be begun with it.
     *
     * @param asksDegree whether one is asked how many others one knows
     */
    record ByCoupon(WaveId wave, CountryCode country, boolean asksDegree) implements Invited {}

    /** An interview was begun with it just now. */
    record Begun(Interview interview) implements Invited {}

    /** It leads to no interview. */
    record Refused(Reason reason) implements Invited {}

    /** Why no interview can be begun. */
    enum Reason {
        /** No code at all: a character is missing or wrong. */
        MISTYPED,
        UNKNOWN,
        /** An interview was begun with it before. */
        USED,
        /** Its batch was revoked. */
        REVOKED,
        /** An interview was begun with this coupon before. */
        COUPON_USED,
        /** The last day of the coupon is over. */
        COUPON_EXPIRED,
        /** The coupon is good in another country. */
        COUPON_ELSEWHERE,
        /** Its wave is not open. */
        CLOSED,
        /** Enough interviews were sent in its country. */
        FULL;

        /** Names its words: {@code interview.invited.used}. */
        public String key() {
            return "invited." + name().toLowerCase(Locale.ROOT);
        }

        /** Whether one may type the code again. */
        public boolean isPerhapsMistyped() {
            return this == MISTYPED || this == UNKNOWN;
        }

        /** Whether an interview may have begun with it, or before, that can be gone on with by its own code. */
        public boolean leavesInterview() {
            return this == USED || this == COUPON_USED || this == CLOSED || this == FULL;
        }

        /** Whether one can take part all the same, by the link that is open to everybody. */
        public boolean leavesOpenLink() {
            return isPerhapsMistyped() || this == COUPON_USED || this == COUPON_EXPIRED;
        }
    }
}
