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
}
