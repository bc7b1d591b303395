package org.ovoz.tabulation.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.tabulation.TinyStudy.kz;
import static org.ovoz.tabulation.TinyStudy.with;

import java.util.ArrayList;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.TinyStudy;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;

class CountryStrataTests {

    private static final long[][] KAZAKHSTAN = {{9, 2}, {4, 7}};
    private static final long[][] TAJIKISTAN = {{3, 6}, {1, 8}};

    private static final int TJ = 3;

    private final Cases cases = cases();

    private static Cases cases() {
        var answers = new ArrayList<int[]>();
        for (int country : new int[] {1, TJ}) {
            var table = country == 1 ? KAZAKHSTAN : TAJIKISTAN;
            for (int work = 1; work <= 2; work++) {
                for (int mode = 1; mode <= 2; mode++) {
                    for (int i = 0; i < table[work - 1][mode - 1]; i++) {
                        answers.add(with(with(kz("work", work), "mode", mode), "country", country));
                    }
                }
            }
            answers.add(with(with(kz("work", -9), "mode", 1), "country", country));
        }
        return TinyStudy.cases(answers.toArray(int[][]::new));
    }

    @Test
    void keepsTheCountriesApart() {
        var test = CountryStrata.test(cases, CrossTable.of(cases, "work", "mode"));
        assertThat(test).contains(CochranMantelHaenszel.of(new long[][][] {KAZAKHSTAN, TAJIKISTAN}));
        assertThat(test.orElseThrow().strata()).isEqualTo(2);
    }

    @Test
    void saysNothingOfOneCountryOrOfCountries() {
        var tajik = cases.snapshot().select(Selection.ALL.with("country", Set.of(TJ)));
        assertThat(CountryStrata.test(tajik, CrossTable.of(tajik, "work", "mode")))
                .isEmpty();
        assertThat(CountryStrata.test(cases, CrossTable.of(cases, "work", "country")))
                .isEmpty();
        var online = cases.snapshot().select(Selection.ALL.with("mode", Set.of(1)));
        assertThat(CountryStrata.test(online, CrossTable.of(online, "work", "mode")))
                .isEmpty();
    }
}
