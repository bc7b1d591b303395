package org.ovoz.quality;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.Percent;

/**
 * The counted interviews of an interviewer in a country, or those that came by one channel online.
 *
 * @param interviewer who held them; null for a channel, and where nobody is known
 * @param channel the name that the link carried, {@link org.ovoz.interview.LinkChannel#NONE} without one; empty for
 *     interviews that were held
 * @param minutes the median, where times are known
 * @param asked questions that were asked, over all interviews
 * @param blank of them without an answer; "does not apply" is one
 * @param flagged interviews with any flag
 * @param last the latest day on which one was sent
 */
public record FieldLine(
        @Nullable UUID interviewer,
        String channel,
        CountryCode country,
        int sent,
        OptionalDouble minutes,
        int asked,
        int blank,
        int flagged,
        LocalDate last) {

    /** Item non-response, with one decimal; empty where nothing was asked. */
    public Optional<BigDecimal> blankPercent() {
        return asked == 0 ? Optional.empty() : Optional.of(Percent.of(blank, asked));
    }
}
