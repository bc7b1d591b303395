package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** Through a network that drops, delays, doubles and cuts what passes, everything arrives, and arrives once. */
@Slow
class SyncFaultTests {

    @ParameterizedTest
    @CsvSource({"H2,1000", "POSTGRESQL,200"})
    void everythingArrivesOnce(TestDatabase database, int syncs) throws Exception {
        var outcome = new SyncRun(RunningOvoz.on(database), syncs, 40, 20261130).run();
        assertThat(outcome.faults()).containsKeys(FaultProxy.Fault.values());
        assertThat(outcome.attempts()).isGreaterThan(outcome.syncs());
        assertThat(outcome.isFaultless()).as(outcome.toString()).isTrue();
    }
}
