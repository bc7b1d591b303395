package org.ovoz.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One column of the data: the pivot between collection and analysis. Tables, codebooks and exports see variables only.
 *
 * @param name for example {@code occupation} or {@code org_sn_facebook}
 * @param kind what its values are
 * @param item the item it belongs to; for a case fact its own name
 * @param label variable label: the question, or for a member of a set or grid the option or row
 * @param values its valid values with their labels; empty for numbers and texts
 * @param missing the missing codes it can have beside −1, −2 and −9, with their labels at this item
 * @param level measurement level
 * @param askedIn the countries in which it can be asked; empty means everywhere
 * @param sensitive whether nobody outside the team may learn anybody's answer
 * @param identifying whether others can know its value, so that it helps to recognise a respondent
 * @param decimals how many digits of a valid code stand behind the point: 2 where 367 means 3.67; 0 of all that is answered
 */
public record Variable(
        String name,
        Kind kind,
        String item,
        Text label,
        List<Option> values,
        List<MissingOption> missing,
        Level level,
        Set<CountryCode> askedIn,
        boolean sensitive,
        boolean identifying,
        int decimals) {

    private static final String CHANNEL = "channel";

    public enum Kind {
        /** The answer to a single choice. */
        SINGLE,
        /** One option of a multiple choice: 1 ticked, 0 not ticked. */
        TICK,
        /** One row of a rating grid. */
        RATING,
        NUMBER,
        TEXT,
        /** A fact of the case, such as country, mode or language. */
        CASE
    }

    /** A variable whose codes are what they say. */
    public Variable(
            String name,
            Kind kind,
            String item,
            Text label,
            List<Option> values,
            List<MissingOption> missing,
            Level level,
            Set<CountryCode> askedIn,
            boolean sensitive,
            boolean identifying) {
        this(name, kind, item, label, values, missing, level, askedIn, sensitive, identifying, 0);
    }

    /** A variable by which nobody is recognised. */
    public Variable(
            String name,
            Kind kind,
            String item,
            Text label,
            List<Option> values,
            List<MissingOption> missing,
            Level level,
            Set<CountryCode> askedIn,
            boolean sensitive) {
        this(name, kind, item, label, values, missing, level, askedIn, sensitive, false);
    }

    public Variable {
        values = List.copyOf(values);
        missing = List.copyOf(missing);
        askedIn = Set.copyOf(askedIn);
    }

    /** Whether its values are codes or numbers, so that it can be tabulated. */
    public boolean isCoded() {
        return kind != Kind.TEXT;
    }

    /** Whether a case can be without it: every answer, and of the facts of a case the channel, which only a link names. */
    public boolean canBeMissing() {
        return kind != Kind.CASE || name.equals(CHANNEL);
    }

    /** What a code stands for: 3.67 of 367 with two decimals. Missing codes stand for themselves. */
    public BigDecimal amount(int code) {
        return Missing.is(code) ? BigDecimal.valueOf(code) : BigDecimal.valueOf(code, decimals);
    }

    /** The label of a value, or null if the code is none of its valid values. */
    public @Nullable Text valueLabel(int code) {
        return values.stream()
                .filter(option -> option.code() == code)
                .map(Option::label)
                .findFirst()
                .orElse(null);
    }

    /** Whether it can be asked in this country. */
    public boolean isAskedIn(CountryCode country) {
        return askedIn.isEmpty() || askedIn.contains(country);
    }
}
