package org.ovoz.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.UUID;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.review.InterviewersAnswers.Held;

/**
 * What an interviewer's interviews of a country look like beside those of the colleagues there. Figures of few interviews
 * differ by chance; none of them decides anything.
 *
 * @param interviews counted ones
 * @param colleagues counted interviews of the others
 * @param minutes medians
 * @param missing shares of questions without a valid answer
 * @param avoided shares of filter answers after which nothing more was asked
 * @param alike mean share of equal answers with the colleagues' interviews; of the colleagues, among themselves
 * @param nearest the largest share of equal answers of an own interview with any other interview of the country: the
 *     "percent match" of Kuriakose and Robbins (2016)
 */
public record InterviewerFigures(
        UUID interviewer,
        CountryCode country,
        int interviews,
        int colleagues,
        Compared minutes,
        Compared missing,
        Compared avoided,
        Compared alike,
        OptionalDouble nearest) {

    /** So many answers are compared at least: of fewer, equal ones say nothing. */
    static final int LEAST_ANSWERS = 20;

    /** Of fewer interviews it is said that they are few. */
    public static final int FEW = 10;

    /** The same figure of an interviewer and of the colleagues; empty where it cannot be computed. */
    public record Compared(OptionalDouble own, OptionalDouble others) {}

    public boolean isOfFew() {
        return interviews < FEW;
    }

    /** One line for each interviewer and country, in the order of countries and then of ids. */
    static List<InterviewerFigures> of(InterviewersAnswers answers, List<Held> held) {
        var byCountry = new LinkedHashMap<CountryCode, List<Held>>();
        held.forEach(one ->
                byCountry.computeIfAbsent(one.country(), _ -> new ArrayList<>()).add(one));
        return byCountry.entrySet().stream()
                .flatMap(country -> inCountry(answers, country.getKey(), country.getValue()))
                .toList();
    }

    private static Stream<InterviewerFigures> inCountry(
            InterviewersAnswers answers, CountryCode country, List<Held> held) {
        var likeness = Likeness.of(held, LEAST_ANSWERS);
        return held.stream()
                .map(Held::interviewer)
                .distinct()
                .sorted()
                .map(who -> of(answers, who, country, held, likeness));
    }

    private static InterviewerFigures of(
            InterviewersAnswers answers, UUID who, CountryCode country, List<Held> inCountry, Likeness likeness) {
        var own =
                inCountry.stream().filter(one -> one.interviewer().equals(who)).toList();
        var others =
                inCountry.stream().filter(one -> !one.interviewer().equals(who)).toList();
        var possible = answers.possible(inCountry);
        return new InterviewerFigures(
                who,
                country,
                own.size(),
                others.size(),
                new Compared(median(own), median(others)),
                new Compared(
                        share(own, one -> answers.missing(one.codes())),
                        share(others, one -> answers.missing(one.codes()))),
                new Compared(
                        share(own, one -> answers.avoided(one.codes(), possible)),
                        share(others, one -> answers.avoided(one.codes(), possible))),
                new Compared(likeness.withColleagues(who), likeness.amongColleagues(who)),
                likeness.nearest(who));
    }

    /** Minutes, where a time is known. */
    private static OptionalDouble median(List<Held> some) {
        var seconds = some.stream()
                .mapToInt(Held::seconds)
                .filter(one -> one > 0)
                .sorted()
                .toArray();
        if (seconds.length == 0) {
            return OptionalDouble.empty();
        }
        var middle = seconds.length / 2;
        var median = seconds.length % 2 == 1 ? seconds[middle] : (seconds[middle - 1] + seconds[middle]) / 2.0;
        return OptionalDouble.of(median / 60);
    }

    private interface PartOfWhole {
        /** The whole, then the part. */
        int[] of(Held held);
    }

    private static OptionalDouble share(List<Held> some, PartOfWhole counted) {
        var whole = 0;
        var part = 0;
        for (var one : some) {
            var counts = counted.of(one);
            whole += counts[0];
            part += counts[1];
        }
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** Without any figure, because this may reach a log. */
    @Override
    public String toString() {
        return "InterviewerFigures[" + country + "]";
    }
}
