package org.ovoz.interview.coupon;

import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;

/**
 * The place of an interview in a chain.
 *
 * @param chain a random number
 * @param depth 0 for the first of a chain; who came with a coupon of theirs is 1, and so on
 * @param recruiter whose coupon it was; null for the first, and where that is not known (any more)
 * @param gave how many coupons it passed on; −1 when that is not known any more
 */
public record Referral(
        InterviewId interview,
        long chain,
        int depth,
        @Nullable InterviewId recruiter,
        Told told,
        int gave,
        boolean synthetic) {}
