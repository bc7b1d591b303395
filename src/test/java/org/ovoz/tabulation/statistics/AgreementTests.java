package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Agreement of coders, against the examples that the authors of the coefficients printed. */
class AgreementTests {

    /** A line for each coder, a character for each thing; a dot where the coder has none. */
    static List<long[]> units(String categories, String... coders) {
        var units = new ArrayList<long[]>();
        for (int i = 0; i < coders[0].length(); i++) {
            var unit = new long[categories.length()];
            for (var coder : coders) {
                var category = categories.indexOf(coder.charAt(i));
                if (category >= 0) {
                    unit[category]++;
                }
            }
            units.add(unit);
        }
        return units;
    }

    @Test
    void kappaIsThatOfCohensTables() {
        var proportions = CohensKappa.of(new long[][] {{25, 13, 12}, {12, 2, 16}, {3, 15, 2}});
        assertThat(proportions.agreement()).isEqualTo(0.29);
        assertThat(proportions.expected()).isCloseTo(0.35, within(1e-12));
        assertThat(proportions.kappa()).isCloseTo(-0.06 / 0.65, within(1e-12));
        var frequencies = CohensKappa.of(new long[][] {{88, 14, 18}, {10, 40, 10}, {2, 6, 12}});
        assertThat(frequencies.n()).isEqualTo(200);
        assertThat(frequencies.agreement()).isEqualTo(0.70);
        assertThat(frequencies.expected()).isCloseTo(0.41, within(1e-12));
        assertThat(frequencies.kappa()).isCloseTo(0.492, within(0.0005));
    }

    @Test
    void kappaIsUndefinedWhereBothAlwaysSayTheSame() {
        var never = CohensKappa.of(new long[][] {{0, 0}, {0, 17}});
        assertThat(never.agreement()).isEqualTo(1);
        assertThat(never.isDefined()).isFalse();
        assertThat(CohensKappa.of(new long[][] {{0, 0}, {0, 0}}).isDefined()).isFalse();
        assertThat(CohensKappa.of(new long[][] {{0, 0}, {3, 17}}).kappa())
                .as("one of them never uses the code: no better than chance")
                .isZero();
        assertThatThrownBy(() -> CohensKappa.of(new long[][] {{1, 2}})).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alphaIsThatOfKrippendorffsExamples() {
        assertThat(KrippendorffsAlpha.of(units("01", "0100000010", "1110010000"))
                        .alpha())
                .as("binary data of two observers")
                .isCloseTo(0.095, within(0.0005));
        assertThat(KrippendorffsAlpha.of(units("abcde", "aabbdcccedda", "babbbccceddd"))
                        .alpha())
                .as("nominal data of two observers")
                .isCloseTo(0.692, within(0.0005));
        var missing =
                KrippendorffsAlpha.of(units("12345", "123321412...", "1233224125.3", ".3332342251.", "12332441251."));
        assertThat(missing.alpha()).as("four observers with gaps").isCloseTo(0.743, within(0.0005));
        assertThat(missing.units()).as("the twelfth thing has one value").isEqualTo(11);
        assertThat(missing.values()).isEqualTo(40);
        assertThat(KrippendorffsAlpha.of(units("1234", ".....34121133.3", "1.213343.......", "..21344.21133.4"))
                        .alpha())
                .as("three observers with gaps")
                .isCloseTo(0.691, within(0.0005));
    }

    @Test
    void alphaIsUndefinedWithOneCategoryAndOneOfPerfectAgreement() {
        assertThat(KrippendorffsAlpha.of(units("01", "0000", "0000")).isDefined())
                .isFalse();
        assertThat(KrippendorffsAlpha.of(List.of()).isDefined()).isFalse();
        assertThat(KrippendorffsAlpha.of(units("01", "01..", "..10")).isDefined())
                .as("nothing was sorted twice")
                .isFalse();
        assertThat(KrippendorffsAlpha.of(units("01", "0110", "0110")).alpha()).isEqualTo(1);
    }

    @Test
    void anIntervalHoldsAlphaIsTheSameEveryTimeAndDoesNotDependOnTheOrderOfCoders() {
        var one = "0101100110010110".repeat(5);
        var other = "0101000110110110".repeat(5);
        var interval = KrippendorffsAlpha.interval(units("01", one, other)).orElseThrow();
        assertThat(interval.contains(
                        KrippendorffsAlpha.of(units("01", one, other)).alpha()))
                .isTrue();
        assertThat(interval.low()).isLessThan(interval.high());
        assertThat(KrippendorffsAlpha.interval(units("01", other, one))).contains(interval);
    }

    @Test
    void aRareCodeHasNoInterval() {
        assertThat(KrippendorffsAlpha.interval(units("01", "0".repeat(39) + "1", "0".repeat(39) + "1")))
                .as("every third sample would be without it")
                .isEmpty();
        assertThat(KrippendorffsAlpha.interval(List.of())).isEmpty();
    }

    /** Of 200 sets of 60 things drawn from one known population, about 95 % have an interval that holds its α. */
    @Test
    void intervalsHoldTheAlphaOfThePopulationAsOftenAsTheySay() {
        var random = new Random(7);
        var population = IntStream.range(0, 20_000)
                .mapToObj(_ -> {
                    var truth = random.nextInt(2);
                    var second = random.nextInt(100) < 85 ? truth : 1 - truth;
                    return new long[] {2L - truth - second, (long) truth + second};
                })
                .toList();
        var alpha = KrippendorffsAlpha.of(population).alpha();
        var shuffled = new ArrayList<>(population);
        Collections.shuffle(shuffled, random);
        var held = IntStream.range(0, 200)
                .filter(i -> KrippendorffsAlpha.interval(shuffled.subList(60 * i, 60 * i + 60), 400, i)
                        .orElseThrow()
                        .contains(alpha))
                .count();
        assertThat(held).isBetween(178L, 199L);
    }
}
