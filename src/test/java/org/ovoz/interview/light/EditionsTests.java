package org.ovoz.interview.light;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/**
 * The light edition and Vaadin's ask, take and store the same, in random interviews of every wave. {@code -Dovoz.editions=5000}
 * walks more of them than the tests do each time.
 */
@Slow
class EditionsTests {

    private static final int WALKS = Integer.getInteger("ovoz.editions", 100);
    private static final long SEED = Long.getLong("ovoz.editions.seed", 20261129);

    @Test
    void bothEditionsAskTakeAndStoreTheSame() {
        walk(RunningOvoz.on(TestDatabase.H2), WALKS);
    }

    @Test
    void soTheyDoInTheWavesOfTheStudy() {
        try (var ovoz = RunningOvoz.in(DataFolder.temporary(), Path.of("config"))) {
            walk(ovoz, WALKS / 4);
        }
    }

    private static void walk(RunningOvoz ovoz, int walks) {
        var study = ovoz.the(Definitions.class).study();
        for (int i = 0; i < walks; i++) {
            var wave = study.waves().get(i % study.waves().size());
            try {
                new EditionsWalk(ovoz, study, wave, new Random(SEED + i)).run();
            } catch (AssertionError | RuntimeException fault) {
                throw new AssertionError("walk " + i + " of " + wave.id(), fault);
            }
        }
    }
}
