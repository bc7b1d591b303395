package org.ovoz.tabulation.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.ui.TableRequest.Arrangement;
import org.ovoz.testing.Tiny;

class TableAddressTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final TableAddress BOTH = new TableAddress(Tiny.definitions(), List.of(KZ, TJ));
    private static final TableAddress ONE = new TableAddress(Tiny.definitions(), List.of(TJ));

    @Test
    void readsBackWhatItWrote() {
        var random = new Random(20182);
        for (int round = 0; round < 200; round++) {
            var arrangement = Arrangement.values()[random.nextInt(3)];
            var isOne = arrangement == Arrangement.SIDE_BY_SIDE && random.nextBoolean();
            var selection = Selection.ALL.between(random.nextBoolean() ? LocalDate.of(2026, 2, 3) : null, null);
            selection = random.nextBoolean() ? selection.with("mode", Set.of(1)) : selection;
            selection = random.nextBoolean() ? selection.with("occupation", Set.of(5)) : selection;
            var request = new TableRequest(
                    Tiny.WAVE,
                    isOne ? List.of(TJ) : List.of(KZ, TJ),
                    arrangement,
                    selection,
                    FrequencyTable.Empty.values()[random.nextInt(2)],
                    RowOrder.values()[random.nextInt(2)]);
            var read = BOTH.read(BOTH.of(request), Tiny.WAVE);
            assertThat(read.request()).isEqualTo(request);
            assertThat(read.unreadable()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wave, of-2050",
        "country, KG",
        "country, kz",
        "from, yesterday",
        "to, 2026-02-30",
        "empty, maybe",
        "order, random",
        "only.mode, 77",
        "only.occupation, x",
        "only.nobody, 1",
        "only.why, 1",
        "sort, up"
    })
    void namesWhatItCannotReadAndTakesItAsNotGiven(String name, String value) {
        var read = BOTH.read(Map.of(name, value), Tiny.WAVE);
        assertThat(read.unreadable()).contains(name);
        assertThat(read.request()).isEqualTo(BOTH.read(Map.of(), Tiny.WAVE).request());
    }

    @Test
    void filtersByOneVariableMoreThanThoseThatHaveAListOfTheirOwn() {
        var read = BOTH.read(Map.of("only.mode", "1", "only.occupation", "5", "only.networks_main", "1"), Tiny.WAVE);
        assertThat(read.request().selection().codes()).hasSize(2).containsKey("mode");
        assertThat(read.unreadable()).isPresent();
    }

    /** What a colleague of another country sends on leads to one's own tables, never to theirs. */
    @Test
    void neverLeadsToACountryThatTheReaderMayNotSee() {
        for (var country : List.of("KZ", "together", "columns")) {
            var read = ONE.read(Map.of("country", country), Tiny.WAVE);
            assertThat(read.request().countries()).containsExactly(TJ);
            assertThat(read.request().arrangement()).isEqualTo(Arrangement.SIDE_BY_SIDE);
            assertThat(read.unreadable()).contains("country");
        }
    }
}
