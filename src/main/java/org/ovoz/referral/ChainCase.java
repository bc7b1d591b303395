package org.ovoz.referral;

import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.CountryCode;

/**
 * An interview that counts and is in a chain.
 *
 * @param chain a random number
 * @param wave 0 for a seed; who came with a seed's coupon is in wave 1, and so on
 * @param recruiter whose coupon it was; null for seeds, and where that is not known (any more) or does not count
 * @param codes of the variables that pairs are compared by, as far as they are in the data
 */
public record ChainCase(
        InterviewId id,
        CountryCode country,
        long chain,
        int wave,
        @Nullable InterviewId recruiter,
        Told told,
        Map<String, Integer> codes) {

    public ChainCase {
        codes = Map.copyOf(codes);
    }

    /** The valid code of a variable; empty where it is missing. */
    public OptionalInt valid(String variable) {
        var code = codes.get(variable);
        return code == null || code < 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }
}
