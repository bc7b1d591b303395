package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DifferenceTests {

    /** Table II of Newcombe (1998), method 10. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "0, 10, 0, 10, -0.2775, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000",
        "10, 10, 0, 10, 0.6075, 1.0000"
    })
    void givesTheExamplesThatNewcombePrinted(long a, long m, long b, long n, double low, double high) {
        var interval = Newcombe.difference(a, m, b, n).orElseThrow().interval();
        assertThat(interval.low()).isCloseTo(low, within(0.00005));
        assertThat(interval.high()).isCloseTo(high, within(0.00005));
    }

    @Test
    void turnsRoundWithTheGroups() {
        var one = Newcombe.difference(9, 10, 3, 25).orElseThrow();
        var other = Newcombe.difference(3, 25, 9, 10).orElseThrow();
        assertThat(other.value()).isEqualTo(-one.value());
        assertThat(other.interval().low()).isEqualTo(-one.interval().high());
        assertThat(other.interval().high()).isEqualTo(-one.interval().low());
    }

    @Test
    void comparesNoSharesOfNobody() {
        assertThat(Newcombe.difference(0, 0, 3, 10)).isEmpty();
        assertThat(Newcombe.difference(3, 10, 0, 0)).isEmpty();
        assertThatThrownBy(() -> Newcombe.difference(11, 10, 0, 10)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void comparesNoMeansOfOneAnswerOrWithoutAnyVariation() {
        assertThat(Welch.difference(rated(1, 0), rated(4, 5))).isEmpty();
        assertThat(Welch.difference(rated(4, 5), rated(0, 0))).isEmpty();
        assertThat(Welch.difference(rated(4, 0), rated(0, 5))).isEmpty();
        var oneVaries = Welch.difference(rated(4, 0), rated(2, 3)).orElseThrow();
        assertThat(oneVaries.value()).isCloseTo(-0.6, within(1e-12));
        assertThat(oneVaries.interval().high()).isCloseTo(-0.6 + 2.776445 * 0.2449490, within(1e-6));
    }

    /** So many answers 1 and 2. */
    private static Descriptives rated(long ones, long twos) {
        return Descriptives.of(new int[] {1, 2}, new long[] {ones, twos});
    }
}
