package org.ovoz.study.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class WaveStoreTests {

    private static final WaveId WAVE = new WaveId("tiny-1");
    private static final WaveId OTHER = new WaveId("tiny-2");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    private final WaveStore store;

    WaveStoreTests(TestDatabase database) {
        store = new WaveStore(JdbcClient.create(database.fresh()));
    }

    @Test
    void keepsTheLastStateOfEachWave() {
        assertThat(store.state(WAVE)).isEmpty();
        store.setState(WAVE, Study.Wave.State.OPEN, "kk tg");
        assertThat(store.state(WAVE)).hasValue(Study.Wave.State.OPEN);
        store.setState(WAVE, Study.Wave.State.CLOSED, null);
        assertThat(store.state(WAVE)).hasValue(Study.Wave.State.CLOSED);
        assertThat(store.state(OTHER)).isEmpty();
    }

    @Test
    void replacesATargetAndKeepsTheOthers() {
        store.setTarget(WAVE, new WaveStore.Target(KZ, 1, 40));
        store.setTarget(WAVE, new WaveStore.Target(KZ, 2, 7));
        store.setTarget(WAVE, new WaveStore.Target(TJ, 1, 30));
        store.setTarget(OTHER, new WaveStore.Target(KZ, 1, 1));
        store.setTarget(WAVE, new WaveStore.Target(KZ, 1, 50));
        assertThat(store.targets(WAVE))
                .containsExactlyInAnyOrder(
                        new WaveStore.Target(KZ, 1, 50),
                        new WaveStore.Target(KZ, 2, 7),
                        new WaveStore.Target(TJ, 1, 30));
        assertThat(store.targets(OTHER)).containsExactly(new WaveStore.Target(KZ, 1, 1));
    }
}
