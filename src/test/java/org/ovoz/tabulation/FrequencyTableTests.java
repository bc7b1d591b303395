package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.tabulation.FrequencyTable.Empty.HIDDEN;
import static org.ovoz.tabulation.FrequencyTable.Empty.SHOWN;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.TJ;
import static org.ovoz.tabulation.TinyStudy.kz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Variable;

class FrequencyTableTests {

    @Test
    void sortsByFrequencyAndTiesByCode() {
        var table = table(Map.of(3, 4, 1, 2, 2, 2));
        assertThat(table.rows()).extracting(FrequencyTable.Row::code).containsExactly(3, 1, 2);
        assertThat(table.modes()).containsExactly(3);
        assertThat(table.hasTotal()).isFalse();
    }

    @Test
    void roundsHalvesUpFromTheExactFraction() {
        var table = table(Map.of(1, 25, 2, 4, 3, 3, -9, 3));
        var two = table(Map.of(1, 30, 2, 2));
        assertThat(two.rows().getLast().validPercent()).isEqualByComparingTo("6.3");
        assertThat(table.rows().getFirst().percent()).isEqualByComparingTo("71.4");
        assertThat(table.rows().getFirst().validPercent()).isEqualByComparingTo("78.1");
        assertThat(Percent.of(1, 80)).hasToString("1.3");
        assertThat(Percent.of(0, 0)).hasToString("0.0");
    }

    @Test
    void cumulatesFrequenciesAndNotPercents() {
        var table = table(Map.of(1, 1, 2, 1, 3, 1));
        assertThat(table.rows())
                .extracting(row -> row.cumulativePercent().toString())
                .containsExactly("33.3", "66.7", "100.0");
    }

    @Test
    void keepsThoseNotAskedOutOfTheBase() {
        var table = table(Map.of(1, 3, -1, 96, -9, 1));
        assertThat(table.asked()).isEqualTo(4);
        assertThat(table.valid()).isEqualTo(3);
        assertThat(table.rows().getFirst().percent()).isEqualByComparingTo("75.0");
        assertThat(table.missingPercent()).isEqualByComparingTo("25.0");
        assertThat(table.hasMissingTotal()).isFalse();
        assertThat(table.hasTotal()).isTrue();
    }

    @Test
    void listsMissingReasonsAndTheirTotalOnlyWhenThereAreSeveral() {
        var table = table(Map.of(1, 5, -9, 1, -7, 3, -8, 1));
        assertThat(table.missing()).extracting(FrequencyTable.MissingRow::code).containsExactly(-7, -9, -8);
        assertThat(table.missingTotal()).isEqualTo(5);
        assertThat(table.hasMissingTotal()).isTrue();
    }

    @Test
    void isEmptyWhereTheVariableIsNotAsked() {
        var cases = TinyStudy.cases(kz("work", 1));
        assertThat(FrequencyTable.of(cases, "work", TJ, HIDDEN)).isEmpty();
        assertThat(FrequencyTable.of(cases, "work", KZ, HIDDEN)).isPresent();
        assertThat(FrequencyTable.of(cases, "work", List.of(KZ, TJ), HIDDEN).asked())
                .isEqualTo(1);
    }

    @Test
    void addsOfferedCategoriesThatNobodyChose() {
        var cases = TinyStudy.cases(kz("work", 2));
        var table = FrequencyTable.of(cases, "work", KZ, SHOWN).orElseThrow();
        assertThat(table.rows()).extracting(FrequencyTable.Row::code).containsExactly(2, 1, 3);
        assertThat(table.rows().getLast().frequency()).isZero();
    }

    @Test
    void ordersByCodeOnRequest() {
        var table = table(Map.of(3, 4, 1, 1, 2, 5)).inOrderOfCodes();
        assertThat(table.rows())
                .extracting(row -> row.cumulativePercent().toString())
                .containsExactly("10.0", "60.0", "100.0");
    }

    @Test
    void keepsAnswersWithoutAnOrderByFrequency() {
        var table = table(Map.of(3, 4, 1, 1, 2, 5));
        assertThat(table.in(RowOrder.SCALE)).isEqualTo(table);
    }

    @Test
    void putsOrderedAnswersIntoTheOrderOfTheirScaleUnlessTheReaderWantsOtherwise() {
        var counted = table(Map.of(3, 4, 1, 1, 2, 5));
        var ordinal = new Variable(
                "work",
                Variable.Kind.SINGLE,
                "work",
                counted.variable().label(),
                List.of(),
                List.of(),
                Level.ORDINAL,
                Set.of(),
                false);
        var table = new FrequencyTable(ordinal, counted.asked(), counted.valid(), counted.rows(), counted.missing());
        assertThat(table.in(RowOrder.SCALE).rows())
                .extracting(FrequencyTable.Row::code)
                .containsExactly(1, 2, 3);
        assertThat(table.in(RowOrder.FREQUENCY)).isEqualTo(table);
    }

    @Test
    void standsBesideAnotherTableInItsOrder() {
        var other = table(Map.of(3, 9, 1, 5, 2, 1));
        var table = table(Map.of(3, 1, 1, 3)).inOrderOf(other);
        assertThat(table.rows())
                .extracting(row -> row.code() + " " + row.cumulativePercent())
                .containsExactly("3 25.0", "1 100.0");
    }

    private static FrequencyTable table(Map<Integer, Integer> frequencies) {
        var cases = new ArrayList<int[]>();
        frequencies.forEach((code, frequency) -> cases.addAll(Collections.nCopies(frequency, kz("work", code))));
        return FrequencyTable.of(TinyStudy.cases(cases.toArray(int[][]::new)), "work", KZ, HIDDEN)
                .orElseThrow();
    }
}
