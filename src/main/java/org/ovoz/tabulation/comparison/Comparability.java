package org.ovoz.tabulation.comparison;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.UnknownVariable;

/**
 * Whether a variable may be compared across countries, or across two waves. It refuses where the answers were given to
 * different questions, and warns where they may have been.
 *
 * @param findings what stands against the comparison, refusals first; none when it is sound
 */
public record Comparability(List<Finding> findings) {

    /** What can stand against a comparison. */
    public enum Reason {
        /** The variable was not asked in these countries, or not in the other wave. */
        NOT_ASKED(true),
        /** The other wave asked for it in another way, for example as a multiple choice. */
        OTHER_TYPE(true),
        /** The other wave offered other options: these codes in one of the two only. */
        OTHER_OPTIONS(true),
        /** These codes were offered in some of the countries only; the others cannot have chosen them. */
        OPTIONS_IN_SOME_COUNTRIES(false),
        /** The multiple choice had other options beside this one: these codes in one of the two waves only. */
        OTHER_OPTIONS_BESIDE(false),
        /** The question or its options read otherwise in these countries. */
        COUNTRY_WORDING(false),
        /** The wording is marked as new between the waves. */
        NEW_WORDING(false);

        private final boolean refuses;

        Reason(boolean refuses) {
            this.refuses = refuses;
        }

        public boolean refuses() {
            return refuses;
        }
    }

    /**
     * One thing that stands against the comparison.
     *
     * @param countries concerned, if it is about some of them
     * @param codes concerned, if it is about options
     */
    public record Finding(Reason reason, Set<CountryCode> countries, Set<Integer> codes) {
        public Finding {
            countries = Set.copyOf(countries);
            codes = Set.copyOf(codes);
        }
    }

    public Comparability {
        findings = findings.stream()
                .sorted((one, other) ->
                        Boolean.compare(other.reason().refuses(), one.reason().refuses()))
                .toList();
    }

    /**
     * Of a variable in several countries of one wave. An option with {@code only} is the same question with a
     * category that some countries cannot have: a warning, as the report of 2018 shows the rows that occurred and no
     * lists of options.
     *
     * @throws UnknownVariable if the questionnaire has no such variable
     */
    public static Comparability across(
            Questionnaire questionnaire, String variable, Collection<CountryCode> countries) {
        return new Comparability(new Comparing(countries).across(questionnaire, variable));
    }

    /** Of a variable in two waves, in these countries. */
    public static Comparability between(
            Questionnaire earlier, Questionnaire later, String variable, Collection<CountryCode> countries) {
        return new Comparability(new Comparing(countries).between(earlier, later, variable));
    }

    /** Whether the comparison must not be made. */
    public boolean isRefused() {
        return findings.stream().anyMatch(finding -> finding.reason().refuses());
    }

    /** Whether it may be made, with what is found beside it. */
    public boolean isDoubtful() {
        return !isRefused() && !findings.isEmpty();
    }
}
