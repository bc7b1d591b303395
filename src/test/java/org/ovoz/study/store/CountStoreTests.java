package org.ovoz.study.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class CountStoreTests {

    private static final WaveId WAVE = new WaveId("tiny-1");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final JdbcClient jdbc;
    private final CountStore store;

    CountStoreTests(TestDatabase database) {
        jdbc = JdbcClient.create(database.fresh());
        store = new CountStore(jdbc);
    }

    @Test
    void countsByCountryAndModeWithoutPracticeAndExcludedOnes() {
        interview(KZ, 1, "DRAFT", "about", 0, null, false);
        interview(KZ, 1, "COMPLETE", null, 0, TODAY, false);
        interview(KZ, 1, "COMPLETE", null, 0, TODAY.minusDays(6), false);
        interview(KZ, 1, "COMPLETE", null, 0, TODAY.minusDays(7), false);
        interview(KZ, 1, "COMPLETE", null, 0, TODAY, true);
        interview(KZ, 1, "EXCLUDED", null, 0, TODAY, false);
        interview(TJ, 2, "COMPLETE", null, 0, TODAY, false);
        assertThat(Stream.of(KZ, TJ).flatMap(country -> store.counts(WAVE, country, TODAY).stream()))
                .containsExactlyInAnyOrder(
                        new CountStore.Count(KZ, 1, 1, 3, 1, 2), new CountStore.Count(TJ, 2, 0, 1, 1, 1));
        assertThat(store.counts(new WaveId("tiny-2"), KZ, TODAY)).isEmpty();
    }

    @Test
    void findsTheMedianOfSentInterviewsOnly() {
        interview(KZ, 1, "COMPLETE", null, 700, TODAY, false);
        interview(KZ, 1, "COMPLETE", null, 60, TODAY, false);
        interview(KZ, 1, "COMPLETE", null, 1, TODAY, true);
        interview(KZ, 1, "DRAFT", null, 2, null, false);
        interview(KZ, 2, "COMPLETE", null, 3, TODAY, false);
        assertThat(store.medians(WAVE))
                .containsExactlyInAnyOrder(
                        new CountStore.Median(KZ, 1, 380),
                        new CountStore.Median(KZ, 2, 3),
                        new CountStore.Median(KZ, 0, 60));
    }

    @Test
    void putsThePageWhereMostDraftsStopFirst() {
        interview(KZ, 1, "DRAFT", "consent", 0, null, false);
        interview(KZ, 1, "DRAFT", "views", 0, null, false);
        interview(KZ, 2, "DRAFT", "views", 0, null, false);
        interview(KZ, 1, "DRAFT", null, 0, null, false);
        interview(KZ, 1, "COMPLETE", "about", 0, TODAY, false);
        assertThat(store.breakOffs(WAVE))
                .containsExactly(new CountStore.BreakOff(KZ, "views", 2), new CountStore.BreakOff(KZ, "consent", 1));
    }

    private void interview(
            CountryCode country,
            int mode,
            String state,
            @Nullable String page,
            int seconds,
            @Nullable LocalDate completed,
            boolean practice) {
        jdbc.sql("""
                        insert into interview (place, id, wave, questionnaire, version, country, mode, lang, practice, synthetic,
                            state, order_seed, answers, last_page, seconds, started_on, changed_on, completed_on)
                        values (:place, :id, :wave, 'tiny', 1, :country, :mode, 'ru', :practice, false, :state, 0, '{}', :page,
                            :seconds, :today, :today, cast(:completed as date))
                        """)
                .param("place", ThreadLocalRandom.current().nextLong())
                .param("id", UUID.randomUUID())
                .param("wave", WAVE.value())
                .param("country", country.iso())
                .param("mode", mode)
                .param("practice", practice)
                .param("state", state)
                .param("page", page)
                .param("seconds", seconds)
                .param("today", TODAY)
                .param("completed", completed)
                .update();
    }
}
