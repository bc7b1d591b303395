package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.Percent;

/**
 * Says the most frequent answers to a question in words: one, if at least 60 % gave it, else two. Every sentence is one
 * whole pattern of its language; answers stand in quotation marks, and shares are of the valid answers.
 *
 * @param wording of the report's language
 * @param cautiousBelow the base below which counts are given instead of words such as "one third"
 */
record Sentences(Wording wording, int cautiousBelow) {

    /** The base below which not even a percent is given. */
    private static final int FEW = 10;

    private static final int YES = 1;

    /** An answer that so many gave. */
    record Answer(int code, String label, int frequency) {}

    /**
     * The sentence, or empty when nobody answered.
     *
     * @param answers by descending frequency
     * @param base how many gave a valid answer
     * @param in the country, in the form that follows "in"
     */
    Optional<String> of(Sentence pattern, List<Answer> answers, int base, String in) {
        if (base == 0 || answers.isEmpty()) {
            return Optional.empty();
        }
        var first = answers.getFirst();
        if (pattern == Sentence.WEBSITE) {
            var key = pattern.key() + (first.code() == YES ? ".yes" : ".no");
            return Optional.of(wording.sentence(wording.words().of(key, phrase(first, base, null))));
        }
        var isOne = first.frequency() * 100L >= 60L * base || answers.size() == 1;
        var arguments = new ArrayList<>(List.of(phrase(first, base, null), first.label()));
        if (!isOne) {
            var second = answers.get(1);
            arguments.add(phrase(second, base, first));
            arguments.add(second.label());
        }
        arguments.add(in);
        return Optional.of(
                wording.sentence(wording.words().of(pattern.key() + (isOne ? ".1" : ".2"), arguments.toArray())));
    }

    /** "more than one third of respondents (39%)"; after an answer of the same class "another more than …". */
    private String phrase(Answer answer, int base, @Nullable Answer before) {
        if (base < cautiousBelow) {
            return counted(answer.frequency(), base);
        }
        var quantifier = Quantifier.of(answer.frequency(), base);
        var phrase = wording.of("quantifier." + quantifier, wording.spoken(Percent.of(answer.frequency(), base)));
        return before != null && Quantifier.of(before.frequency(), base) == quantifier
                ? wording.of("another", phrase)
                : phrase;
    }

    private String counted(int frequency, int base) {
        var counts = List.of(Integer.toString(frequency), Integer.toString(base));
        return base < FEW
                ? wording.of("counted.few", counts.toArray())
                : wording.of(
                        "counted", counts.getFirst(), counts.getLast(), wording.percent(Percent.of(frequency, base)));
    }
}
