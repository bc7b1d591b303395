package org.ovoz.study.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
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
    void countsDraftsByCountryModeAndPlaceWithoutPractice() {
        interview(KZ, 1, "DRAFT", "about", 0, null, false);
        interview(KZ, 1, "DRAFT", "about", 0, null, false);
        interview(KZ, 1, "DRAFT", null, 0, null, false);
        interview(KZ, 1, "DRAFT", "about", 0, null, true);
        interview(KZ, 1, "COMPLETE", "about", 0, TODAY, false);
        interview(TJ, 2, "DRAFT", "views", 0, null, false);
        assertThat(store.drafts(WAVE))
                .containsExactlyInAnyOrder(
                        new CountStore.Drafts(KZ, 1, null, "about", 2),
                        new CountStore.Drafts(KZ, 1, null, "", 1),
                        new CountStore.Drafts(TJ, 2, null, "views", 1));
        assertThat(store.drafts(new WaveId("tiny-2"))).isEmpty();
    }

    @Test
    void tellsSentInterviewsThatCountEachOnce() {
        var sent = new SentCounts(jdbc);
        for (int i = 0; i < 30; i++) {
            interview(KZ, 1, "COMPLETE", null, i, TODAY, false);
        }
        interview(KZ, 1, "EXCLUDED", null, 100, TODAY, false);
        interview(KZ, 1, "COMPLETE", null, 101, TODAY, true);
        interview(KZ, 1, "DRAFT", null, 102, null, false);
        var seconds = new ArrayList<Integer>();
        sent.forEach(WAVE, 7, one -> seconds.add(one.seconds()));
        assertThat(seconds)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 30).boxed().toList());
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
