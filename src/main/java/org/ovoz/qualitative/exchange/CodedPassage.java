package org.ovoz.qualitative.exchange;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Span;

/**
 * A coding as a table tells it; what must not be told is nothing.
 *
 * @param document its title
 * @param country in words of the reader
 * @param kind of speaker, likewise
 * @param turn its number; 0 where the passage begins in none
 * @param span in code points
 * @param codePath names of the codes above and its own, the topmost first
 */
record CodedPassage(
        @Nullable String document,
        String country,
        @Nullable String kind,
        @Nullable String speaker,
        String language,
        int turn,
        Span span,
        String code,
        String codePath,
        String coder,
        @Nullable LocalDate day,
        String words) {}
