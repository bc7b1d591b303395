package org.ovoz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.review.InterviewersAnswers.Held;
import org.ovoz.testing.Tiny;

/** Figures of interviewers against hand-computed ones. */
class InterviewerFiguresTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final UUID ANNA = new UUID(0, 1);
    private static final UUID BORIS = new UUID(0, 2);
    private static final UUID CHOLPON = new UUID(0, 3);

    private final InterviewersAnswers answers = InterviewersAnswers.of(Tiny.questionnaire());

    /** An interview in which nothing was asked but what is named. */
    private Held held(UUID who, int minutes, Map<String, Integer> codes) {
        var row = new int[answers.names().size()];
        Arrays.fill(row, -1);
        codes.forEach((name, code) -> row[answers.names().indexOf(name)] = code);
        return new Held(who, KZ, minutes * 60, row);
    }

    private static InterviewerFigures of(List<InterviewerFigures> all, UUID who) {
        return all.stream()
                .filter(line -> line.interviewer().equals(who))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void comparesMediansAndSharesWithoutAnAnswerWithTheColleagues() {
        var figures = InterviewerFigures.of(
                answers,
                List.of(
                        held(ANNA, 10, Map.of("occupation", 5, "website", -9)),
                        held(ANNA, 20, Map.of("occupation", -8, "website", 2)),
                        held(BORIS, 40, Map.of("occupation", 1, "website", 1))));
        var anna = of(figures, ANNA);
        assertThat(anna.interviews()).isEqualTo(2);
        assertThat(anna.colleagues()).isEqualTo(1);
        assertThat(anna.isOfFew()).isTrue();
        assertThat(anna.minutes().own()).hasValue(15);
        assertThat(anna.minutes().others()).hasValue(40);
        assertThat(anna.missing().own()).hasValue(0.5);
        assertThat(anna.missing().others()).hasValue(0);
    }

    @Test
    void countsAnswersAfterWhichNothingMoreWasAsked() {
        var figures = InterviewerFigures.of(
                answers,
                List.of(
                        held(ANNA, 10, Map.of("website", 2)),
                        held(ANNA, 10, Map.of("website", 2)),
                        held(ANNA, 10, Map.of("website", 1, "website_updated", 3)),
                        held(BORIS, 10, Map.of("website", 1, "website_updated", 2)),
                        held(BORIS, 10, Map.of("website", -9))));
        assertThat(of(figures, ANNA).avoided().own()).hasValueCloseTo(2 / 3.0, within(1e-9));
        assertThat(of(figures, ANNA).avoided().others())
                .as("no answer decides nothing")
                .hasValue(0);
    }

    @Test
    void whereNobodyInTheCountryWasAskedTheFollowUpNobodyAvoidsIt() {
        var figures = InterviewerFigures.of(answers, List.of(held(ANNA, 10, Map.of("website", 2))));
        assertThat(of(figures, ANNA).avoided().own()).isEmpty();
        assertThat(of(figures, ANNA).alike().own()).isEmpty();
        assertThat(of(figures, ANNA).nearest()).isEmpty();
    }

    private Held row(UUID who, int... codes) {
        return new Held(who, KZ, 0, codes);
    }

    private static int[] ones(int ones, int length) {
        return IntStream.range(0, length).map(i -> i < ones ? 1 : 2).toArray();
    }

    @Test
    void findsTheShareOfEqualAnswersWithColleaguesAndTheNearestInterview() {
        // Of 20 answers: Anna and Boris agree in 15, Anna and Cholpon in 10, Boris and Cholpon in 15.
        var held = List.of(row(ANNA, ones(20, 20)), row(BORIS, ones(15, 20)), row(CHOLPON, ones(10, 20)));
        var likeness = Likeness.of(held, InterviewerFigures.LEAST_ANSWERS);
        assertThat(likeness.withColleagues(ANNA)).hasValueCloseTo(0.625, within(1e-9));
        assertThat(likeness.amongColleagues(ANNA)).hasValueCloseTo(0.75, within(1e-9));
        assertThat(likeness.nearest(ANNA)).hasValueCloseTo(0.75, within(1e-9));
        assertThat(likeness.withColleagues(BORIS)).hasValueCloseTo(0.75, within(1e-9));
    }

    @Test
    void ownInterviewsCountForTheNearestOneOnlyAndFewAnswersForNothing() {
        var held = List.of(row(ANNA, ones(20, 20)), row(ANNA, ones(20, 20)), row(BORIS, ones(0, 20)));
        var likeness = Likeness.of(held, InterviewerFigures.LEAST_ANSWERS);
        assertThat(likeness.nearest(ANNA)).hasValue(1);
        assertThat(likeness.withColleagues(ANNA)).hasValue(0);
        var short19 = List.of(row(ANNA, ones(19, 19)), row(BORIS, ones(19, 19)));
        assertThat(Likeness.of(short19, InterviewerFigures.LEAST_ANSWERS).nearest(ANNA))
                .isEmpty();
    }

    @Test
    void whatOneOfTwoWasNotAskedIsNotCompared() {
        assertThat(InterviewersAnswers.match(new int[] {1, -1, 2}, new int[] {1, 3, -1}, 1))
                .isEqualTo(1);
    }
}
