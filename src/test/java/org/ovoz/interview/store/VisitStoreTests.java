package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of visitors on both databases. */
@ParameterizedClass
@EnumSource
@Slow
class VisitStoreTests {

    private static final WaveId WAVE = new WaveId("tiny-1");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final CountryCode KZ = new CountryCode("KZ");

    private final Visits visits;
    private final JdbcClient jdbc;

    VisitStoreTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        visits = ovoz.the(Visits.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    @BeforeEach
    void nobodyCameYet() {
        jdbc.sql("delete from visit_count").update();
    }

    @Test
    void countsByWaveAndCountryAndKeepsTheUndecidedApart() {
        visits.add(WAVE, TJ);
        visits.add(WAVE, TJ);
        visits.add(WAVE, KZ);
        visits.add(WAVE, null);
        visits.add(new WaveId("another"), TJ);
        assertThat(visits.of(WAVE)).isEqualTo(new Visits.Visitors(Map.of(TJ, 2, KZ, 1), 1));
        assertThat(visits.of(new WaveId("none"))).isEqualTo(new Visits.Visitors(Map.of(), 0));
    }

    @Test
    void neverTakesBackMoreThanThereAre() {
        visits.add(WAVE, null);
        visits.takeBack(WAVE, null);
        visits.takeBack(WAVE, null);
        visits.takeBack(WAVE, TJ);
        assertThat(visits.of(WAVE)).isEqualTo(new Visits.Visitors(Map.of(), 0));
    }
}
