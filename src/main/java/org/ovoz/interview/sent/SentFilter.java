package org.ovoz.interview.sent;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * Which sent interviews are listed; null means any.
 *
 * @param countries at least one
 * @param from first day of completion
 * @param to last day of completion
 * @param excluded only those left out of the counts, or only those that are counted
 * @param channel the name that the link carried; {@link LinkChannel#NONE} for links without one
 * @param number how the number begins, as it was typed: {@code № A1B2}, or a whole id
 * @param interviewer who held it
 */
public record SentFilter(
        WaveId wave,
        Set<CountryCode> countries,
        @Nullable Mode mode,
        @Nullable Language language,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean excluded,
        @Nullable String channel,
        @Nullable String number,
        @Nullable UUID interviewer) {

    /** With whatever number. */
    public SentFilter(
            WaveId wave,
            Set<CountryCode> countries,
            @Nullable Mode mode,
            @Nullable Language language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean excluded,
            @Nullable String channel) {
        this(wave, countries, mode, language, from, to, excluded, channel, null, null);
    }

    /** Through whatever channel. */
    public SentFilter(
            WaveId wave,
            Set<CountryCode> countries,
            @Nullable Mode mode,
            @Nullable Language language,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Boolean excluded) {
        this(wave, countries, mode, language, from, to, excluded, null, null, null);
    }

    public SentFilter {
        countries = Set.copyOf(countries);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("A list of interviews needs a country.");
        }
    }

    /** Of these only those whose number begins so. */
    public SentFilter numbered(String beginning) {
        return new SentFilter(
                wave,
                countries,
                mode,
                language,
                from,
                to,
                excluded,
                channel,
                beginning.isBlank() ? null : beginning,
                interviewer);
    }

    /** Of these only those that this interviewer held; null for any. */
    public SentFilter heldBy(@Nullable UUID someone) {
        return new SentFilter(wave, countries, mode, language, from, to, excluded, channel, number, someone);
    }
}
