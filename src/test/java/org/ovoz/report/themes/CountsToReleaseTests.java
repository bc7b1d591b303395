package org.ovoz.report.themes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovoz.disclosure.Range;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.agreement.Resolutions;
import org.ovoz.qualitative.results.CodeTable;
import org.ovoz.qualitative.results.ThemeTurns;
import org.ovoz.questionnaire.ResultsPlan;

/** What of theme counts may be published: no small number, and none by subtraction. */
class CountsToReleaseTests {

    private static final int K = 5;
    private static final ResultsPlan PLAN = new ResultsPlan(K, 30, Map.of());

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);
    private final Code pay = codings.code("PAY");
    private final Code fee = codings.code("PAY_FEE", pay);
    private final Code skill = codings.code("BAR_SKILL");
    private int people;

    /** So many people more, of whom the first ones say something. */
    private void people(int number, Code code, int saying) {
        for (int i = 0; i < number; i++) {
            var document = material.transcript("KZ", "KZ-" + ++people, Attribution.ROLE, "words");
            if (i < saying) {
                codings.put("ann", code, document, 1);
            }
        }
    }

    private CodeTable table() {
        var turns = ThemeTurns.of(
                codings.codebook(), material.documents(), material.texts(), codings.all(), Resolutions.NONE);
        return CodeTable.of(
                codings.codebook(),
                turns,
                List.of("KZ"),
                document -> Optional.of(document.country().iso()));
    }

    private List<ReleasedCount> release(List<ReleasedCount> before, Code... codes) {
        return new CountsToRelease(codings.codebook(), PLAN)
                .of(table(), Arrays.stream(codes).map(Code::id).toList(), before);
    }

    @Test
    void printsACountWhereNeitherThoseWhoSayItNorTheOthersAreFew() {
        people(20, skill, 8);
        var count = release(List.of(), skill).getFirst();
        assertThat(count.with()).isEqualTo(Range.exactly(8));
        assertThat(count.persons()).isEqualTo(20);
    }

    @Test
    void printsNoSmallNumberOnEitherSide() {
        for (int saying = 0; saying <= 20; saying++) {
            var one = new CountsToReleaseTests();
            one.people(20, one.skill, saying);
            for (var count : one.release(List.of(), one.skill)) {
                for (var range : List.of(count.with(), count.without())) {
                    assertThat(range.isExact() && range.low() > 0 && range.low() < K)
                            .as(saying + " of 20")
                            .isFalse();
                    assertThat(range.high() - range.low())
                            .as("exact, or a range that hides")
                            .satisfiesAnyOf(
                                    width -> assertThat(width).isZero(),
                                    width -> assertThat(width).isGreaterThanOrEqualTo(K - 1));
                }
            }
        }
    }

    @Test
    void elevenInterviewsOfWhichSixSayItHaveARangeOrNothing() {
        people(10, skill, 6);
        assertThat(release(List.of(), skill))
                .noneMatch(count -> count.with().isExact() && count.without().low() < K);
    }

    @Test
    void aCodeTellsNothingByComparisonWithTheOneAboveIt() {
        people(20, fee, 8);
        people(2, pay, 2);
        people(10, skill, 0);
        var released = release(List.of(), pay, fee);
        assertThat(released)
                .as("ten say one thing, eight the other: two would be known")
                .hasSize(1);
        var later = release(released, fee);
        assertThat(later).as("nor in another section").isEmpty();
    }

    @Test
    void aLaterReleaseTellsNothingOfAFewWhoCameMeanwhile() {
        people(20, skill, 8);
        var before = new ArrayList<>(release(List.of(), skill));
        people(1, skill, 1);
        assertThat(release(before, skill)).isEmpty();
        people(5, skill, 4);
        assertThat(release(before, skill))
                .as("five more say it, one more does not")
                .isEmpty();
        people(10, skill, 1);
        var next = release(before, skill);
        assertThat(next).hasSize(1);
        assertThat(next.getFirst().number()).isEqualTo(2);
    }

    /** Whoever knows everything that was released of random interviews knows no small group exactly. */
    @Test
    void randomReleasesOneAfterTheOtherPrintNoSmallDifference() {
        for (int seed = 0; seed < 100; seed++) {
            var one = new CountsToReleaseTests();
            var random = new Random(seed);
            var released = new ArrayList<ReleasedCount>();
            for (int round = 0; round < 6; round++) {
                var more = random.nextInt(12);
                one.people(more, one.fee, random.nextInt(more + 1));
                released.addAll(one.release(released, one.pay, one.fee, one.skill));
            }
            for (var first : released) {
                for (var second : released) {
                    if (first.with().isExact()
                            && second.with().isExact()
                            && first.code().equals(second.code())) {
                        var difference =
                                Math.abs(first.with().low() - second.with().low());
                        assertThat(difference == 0 || difference >= K)
                                .as("seed " + seed)
                                .isTrue();
                    }
                }
            }
        }
    }
}
