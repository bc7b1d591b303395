package org.ovoz.review;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import org.ovoz.review.InterviewersAnswers.Held;

/** How alike the interviews of a country are, pair by pair: every pair is looked at once. */
final class Likeness {

    private final List<UUID> interviewers;
    private final double[][] sums;
    private final long[][] pairs;
    private final double[] nearest;

    private Likeness(List<UUID> interviewers) {
        this.interviewers = interviewers;
        this.sums = new double[interviewers.size()][interviewers.size()];
        this.pairs = new long[interviewers.size()][interviewers.size()];
        this.nearest = new double[interviewers.size()];
        Arrays.fill(nearest, -1);
    }

    /** @param least so many answers must be there in both interviews of a pair */
    static Likeness of(List<Held> inCountry, int least) {
        var likeness = new Likeness(
                inCountry.stream().map(Held::interviewer).distinct().toList());
        var who = inCountry.stream()
                .mapToInt(one -> likeness.interviewers.indexOf(one.interviewer()))
                .toArray();
        for (int one = 0; one < who.length; one++) {
            for (int other = one + 1; other < who.length; other++) {
                var share = InterviewersAnswers.match(
                        inCountry.get(one).codes(), inCountry.get(other).codes(), least);
                if (share >= 0) {
                    likeness.add(who[one], who[other], share);
                }
            }
        }
        return likeness;
    }

    private void add(int one, int other, double share) {
        sums[one][other] += share;
        pairs[one][other]++;
        if (one != other) {
            sums[other][one] += share;
            pairs[other][one]++;
        }
        nearest[one] = Math.max(nearest[one], share);
        nearest[other] = Math.max(nearest[other], share);
    }

    /** The mean share of equal answers between an interviewer's interviews and those of the colleagues. */
    OptionalDouble withColleagues(UUID interviewer) {
        var own = interviewers.indexOf(interviewer);
        var sum = 0.0;
        var number = 0L;
        for (int other = 0; other < interviewers.size(); other++) {
            if (other != own) {
                sum += sums[own][other];
                number += pairs[own][other];
            }
        }
        return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / number);
    }

    /** The same between the colleagues, of whom each pair is of two different ones. */
    OptionalDouble amongColleagues(UUID interviewer) {
        var own = interviewers.indexOf(interviewer);
        var sum = 0.0;
        var number = 0L;
        for (int one = 0; one < interviewers.size(); one++) {
            for (int other = one + 1; other < interviewers.size(); other++) {
                if (one != own && other != own) {
                    sum += sums[one][other];
                    number += pairs[one][other];
                }
            }
        }
        return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / number);
    }

    /** The largest share of equal answers of an interviewer's interview with any other of the country. */
    OptionalDouble nearest(UUID interviewer) {
        var largest = nearest[interviewers.indexOf(interviewer)];
        return largest < 0 ? OptionalDouble.empty() : OptionalDouble.of(largest);
    }
}
