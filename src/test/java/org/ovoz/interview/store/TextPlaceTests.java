package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

@Slow
class TextPlaceTests {

    @Test
    void followsTheOrderOfIds() {
        var random = new Random(14);
        var ids = new ArrayList<UUID>(List.of(new UUID(0, 0), new UUID(-1, -1), new UUID(Long.MIN_VALUE, 0)));
        for (int i = 0; i < 1000; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        ids.sort((one, other) -> one.toString().compareTo(other.toString()));
        assertThat(ids).extracting(TextPlace::first).isSorted();
        assertThat(ids)
                .allSatisfy(id ->
                        assertThat(TextPlace.last(id) - TextPlace.first(id)).isEqualTo(32_767));
        assertThat(TextPlace.first(new UUID(0, 0))).isZero();
        assertThat(TextPlace.last(new UUID(-1, -1))).isEqualTo(Long.MAX_VALUE);
    }

    /** Texts from before there were places. */
    @ParameterizedTest
    @EnumSource
    void isGivenToTextsThatWereThereBefore(TestDatabase database) {
        var source = database.fresh();
        var before = Flyway.configure()
                .dataSource(source)
                .cleanDisabled(false)
                .target("13")
                .load();
        before.clean();
        before.migrate();
        var jdbc = new JdbcTemplate(source);
        var random = new Random(15);
        var ids = new ArrayList<UUID>(List.of(new UUID(-1, -1)));
        for (int i = 0; i < 50; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        for (var id : ids) {
            jdbc.update("""
                    insert into interview (id, wave, questionnaire, version, country, mode, lang, practice, synthetic,
                        state, order_seed, answers, seconds, started_on, changed_on)
                    values (?, 'w', 'q', 1, 'TJ', 1, 'ru', false, false, 'DRAFT', 1, '{}', 0, current_date, current_date)
                    """, id);
            for (var variable : List.of("word", "why")) {
                jdbc.update("insert into answer_text values (?, ?, 'plain', ?)", id, variable, variable.getBytes());
            }
        }
        Flyway.configure().dataSource(source).load().migrate();
        for (var id : ids) {
            assertThat(jdbc.queryForList(
                            "select variable from answer_text where place = ?", String.class, TextPlace.first(id)))
                    .containsExactly("why");
            assertThat(jdbc.queryForList(
                            "select variable from answer_text where place = ?", String.class, TextPlace.first(id) + 1))
                    .containsExactly("word");
        }
        assertThat(jdbc.queryForObject("select count(*) from answer_text", Integer.class))
                .isEqualTo(2 * ids.size());
    }
}
