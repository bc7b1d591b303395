package org.ovoz.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.tabulation.FrequencyTable.Empty.HIDDEN;
import static org.ovoz.tabulation.FrequencyTable.Empty.SHOWN;
import static org.ovoz.tabulation.TinyStudy.KZ;
import static org.ovoz.tabulation.TinyStudy.NETS;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.tabulation.columns.Cases;

class MultipleResponseTableTests {

    private final Cases cases = TinyStudy.cases(
            nets(0, 1, 0, 0),
            nets(1, 1, 0, 0),
            nets(0, 1, 1, 0),
            nets(0, 0, 1, 0),
            nets(0, 0, 1, 0),
            nets(0, 0, 0, 1),
            nets(-9, -9, -9, -9),
            nets(-7, -7, -7, -7),
            nets(0, 0, 0, 0),
            nets(-1, -1, -1, -1));

    private final MultipleResponseTable table =
            MultipleResponseTable.of(cases, NETS, KZ, HIDDEN).orElseThrow();

    @Test
    void countsCasesWithATickAsAnsweredNoneIncluded() {
        assertThat(table.asked()).isEqualTo(9);
        assertThat(table.answered()).isEqualTo(6);
        assertThat(table.responses()).isEqualTo(8);
        assertThat(table.missing()).extracting(row -> row.code()).containsExactly(-9, -7);
        assertThat(table.missing()).extracting(row -> row.frequency()).containsExactly(2, 1);
    }

    @Test
    void putsOtherAndNoneLast() {
        assertThat(table.rows())
                .extracting(row -> row.option().name())
                .containsExactly("twitter", "facebook", "other", "none");
    }

    @Test
    void givesPercentsOfCasesOfResponsesAndOfThoseAsked() {
        var twitter = table.rows().getFirst();
        assertThat(twitter.ticks()).isEqualTo(3);
        assertThat(twitter.percentOfCases()).isEqualByComparingTo("50.0");
        assertThat(twitter.percentOfResponses()).isEqualByComparingTo("37.5");
        assertThat(twitter.percentOfAsked()).isEqualByComparingTo("33.3");
        assertThat(table.responsesPercentOfCases()).isEqualByComparingTo("133.3");
    }

    @Test
    void hidesOptionsNobodyTickedUnlessAsked() {
        var few = TinyStudy.cases(nets(1, 0, 0, 0));
        assertThat(MultipleResponseTable.of(few, NETS, List.of(KZ), HIDDEN).rows())
                .hasSize(1);
        assertThat(MultipleResponseTable.of(few, NETS, List.of(KZ), SHOWN).rows())
                .hasSize(4);
    }

    private static int[] nets(int facebook, int twitter, int other, int none) {
        var codes = TinyStudy.kz("nets_facebook", facebook);
        codes = TinyStudy.with(codes, "nets_twitter", twitter);
        codes = TinyStudy.with(codes, "nets_other", other);
        return TinyStudy.with(codes, "nets_none", none);
    }
}
