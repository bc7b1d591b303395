package org.ovoz.fieldwork;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;

/**
 * How an interviewer goes on in a country, or what came online by a channel.
 *
 * @param interviewer null for a channel, and where nobody is known
 * @param channel empty for interviews that were held
 * @param sent counted interviews
 * @param minutes the median, where times are known
 * @param blank item non-response in percent, where something was asked
 * @param flagged counted interviews with any flag
 * @param last the latest day on which an interview was sent or a draft changed, where there is one
 */
public record FieldRow(
        @Nullable UUID interviewer,
        String channel,
        CountryCode country,
        int sent,
        OptionalDouble minutes,
        Optional<BigDecimal> blank,
        int flagged,
        Optional<LocalDate> last,
        Drafts drafts,
        Tried tried) {

    /** Drafts by the days since their last change. */
    public record Drafts(int young, int older, int old) {

        /** Up to so many days a draft is young. */
        public static final int YOUNG = 2;

        /** From so many days on a draft is old: another week, and it is deleted. */
        public static final int OLD = 7;

        public int all() {
            return young + older + old;
        }
    }

    /** Tries without an interview, and how many are open; of them those whose day is over. */
    public record Tried(int open, int overdue, int notReached, int refused) {}

    /** Sent and unsent. Drafts that were deleted, and people who did not agree, are known by country and mode only. */
    public int started() {
        return sent + drafts.all();
    }
}
