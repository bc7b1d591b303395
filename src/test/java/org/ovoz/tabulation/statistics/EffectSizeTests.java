package org.ovoz.tabulation.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EffectSizeTests {

    @Test
    void readsCramersVByItsDegreesOfFreedom() {
        assertThat(EffectSize.ofCramersV(0.09, 1)).isEqualTo(EffectSize.NEGLIGIBLE);
        assertThat(EffectSize.ofCramersV(0.1, 1)).isEqualTo(EffectSize.SMALL);
        assertThat(EffectSize.ofCramersV(0.3, 1)).isEqualTo(EffectSize.MEDIUM);
        assertThat(EffectSize.ofCramersV(0.5, 1)).isEqualTo(EffectSize.LARGE);
        assertThat(EffectSize.ofCramersV(0.29, 3)).as("0.5 / √3 is large").isEqualTo(EffectSize.LARGE);
    }

    @Test
    void saysTheWordOfTheFigureThatIsPrinted() {
        assertThat(EffectSize.ofCramersV(0.0951, 1)).as("printed 0.10").isEqualTo(EffectSize.SMALL);
        assertThat(EffectSize.ofCramersV(0.0949, 1)).as("printed 0.09").isEqualTo(EffectSize.NEGLIGIBLE);
        assertThat(EffectSize.ofD(-0.4951)).as("printed −0.50").isEqualTo(EffectSize.MEDIUM);
        assertThat(EffectSize.ofR(0.2951)).as("printed 0.30").isEqualTo(EffectSize.MEDIUM);
        assertThat(EffectSize.ofEtaSquared(0.1351)).as("printed 0.14").isEqualTo(EffectSize.LARGE);
        assertThat(EffectSize.ofEtaSquared(0.0049)).as("printed 0.00").isEqualTo(EffectSize.NEGLIGIBLE);
    }
}
