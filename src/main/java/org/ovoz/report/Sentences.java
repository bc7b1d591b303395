package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;

/**
 * Says the most frequent answers to a question in words: as many as the plan says, or else one if at least 60 % gave it,
 * and two if not. Every sentence is one whole pattern of its language; answers stand in quotation marks, and shares are
 * of the valid answers.
 *
 * @param wording of the report's language
 * @param cautiousBelow the base below which counts are given instead of words such as "one third"
 */
public record Sentences(ReportWording wording, int cautiousBelow) {

    private static final int YES = 1;

    /** An answer that so many gave. */
    public record Answer(int code, String label, int frequency) {}

    /**
     * The sentence, or empty when nobody answered.
     *
     * @param k how many answers are told at most; 0: one or two, by the share of the first
     * @param answers by descending frequency
     * @param base how many gave a valid answer
     * @param in the country, in the form that follows "in"
     */
    public Optional<String> of(Sentence pattern, int k, List<Answer> answers, int base, String in) {
        if (base == 0 || answers.isEmpty()) {
            return Optional.empty();
        }
        var first = answers.getFirst();
        if (pattern == Sentence.WEBSITE) {
            var key = pattern.key() + (first.code() == YES ? ".yes" : ".no");
            return Optional.of(wording.sentence(wording.words().of(key, phrase(first, base))));
        }
        var usual = first.frequency() * 100L >= 60L * base ? 1 : 2;
        var told = Math.min(k == 0 ? usual : k, answers.size());
        var arguments = new ArrayList<String>();
        for (var answer : answers.subList(0, told)) {
            arguments.add(phrase(answer, base));
            arguments.add(answer.label());
        }
        arguments.add(in);
        return Optional.of(wording.sentence(wording.words().of(pattern.key() + "." + told, arguments.toArray())));
    }

    /**
     * "more than one third of respondents (39%)". Never "another third": answers of a multiple choice are given by the
     * same people, and there is no other majority.
     */
    private String phrase(Answer answer, int base) {
        if (base < cautiousBelow) {
            return counted(answer.frequency(), base);
        }
        var quantifier = Quantifier.of(answer.frequency(), base);
        return wording.of("quantifier." + quantifier, wording.spoken(Percent.of(answer.frequency(), base)));
    }

    private String counted(int frequency, int base) {
        var counts = List.of(Integer.toString(frequency), Integer.toString(base));
        return !SmallBase.hasPercents(base)
                ? wording.of("counted.few", counts.toArray())
                : wording.of(
                        "counted", counts.getFirst(), counts.getLast(), wording.percent(Percent.of(frequency, base)));
    }
}
