package org.ovoz.storage.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

@Slow
class TableRewritingTests {

    private static final String CANARY = "Ничто не останется " + UUID.randomUUID();

    private final DataSource source = TestDatabase.POSTGRESQL.fresh();
    private final JdbcClient jdbc = JdbcClient.create(source);

    @Test
    void deletedRowsAreInNoFileOfTheirTableAndRowsLieInRandomOrder() throws Exception {
        var gone = UUID.randomUUID();
        LongStream.of(7, 3, 9, 1, 5).forEach(place -> add(place, place == 9 ? gone : UUID.randomUUID()));
        assertThat(holdsCanary()).isTrue();
        jdbc.sql("delete from interview where id = :id").param("id", gone).update();
        jdbc.sql("vacuum").update();
        assertThat(new TableRewriting(source).run(() -> true)).isEqualTo(Rewriting.Outcome.DONE);
        assertThat(holdsCanary()).isFalse();
        assertThat(jdbc.sql("select place from interview order by ctid")
                        .query(Long.class)
                        .list())
                .containsExactly(1L, 3L, 5L, 7L);
    }

    @Test
    void waitsForNobodyWhoReadsForLong() throws Exception {
        add(1, UUID.randomUUID());
        try (var reader = source.getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.executeQuery("select * from interview");
            assertThat(new TableRewriting(source).run(() -> true)).isEqualTo(Rewriting.Outcome.BUSY);
            reader.rollback();
        }
        assertThat(new TableRewriting(source).run(() -> true)).isEqualTo(Rewriting.Outcome.DONE);
    }

    private void add(long place, UUID id) {
        jdbc.sql("""
                        insert into interview (place, id, wave, questionnaire, version, country, mode, lang, practice,
                            synthetic, state, order_seed, answers, seconds, started_on, changed_on)
                        values (:place, :id, 'w', 'q', 1, 'TJ', 1, 'ru', false, false, 'COMPLETE', 1, :answers, 0,
                            current_date, current_date)
                        """)
                .param("place", place)
                .param("id", id)
                .param("answers", place == 9 ? CANARY : "{}")
                .update();
    }

    private boolean holdsCanary() throws IOException {
        jdbc.sql("checkpoint").update();
        var file = jdbc.sql("select current_setting('data_directory') || '/' || pg_relation_filepath('interview')")
                .query(String.class)
                .single();
        return new String(Files.readAllBytes(Path.of(file)), StandardCharsets.UTF_8).contains(CANARY);
    }

    /** Two servers see at the same moment that something is due; the second comes when the first has done it. */
    @Test
    void doesNotRepeatWhatAnotherServerDoesOrHasDone() throws Exception {

        assertThat(new TableRewriting(source).run(() -> false)).isEqualTo(Rewriting.Outcome.ELSEWHERE);
        var outcome = new Rewriting.Outcome[1];
        assertThat(new TableRewriting(source).run(() -> {
                    outcome[0] = secondly(source);
                    return true;
                }))
                .isEqualTo(Rewriting.Outcome.DONE);
        assertThat(outcome[0]).isEqualTo(Rewriting.Outcome.ELSEWHERE);
    }

    /** PostgreSQL shows by which transaction a row was written, and that of a used invitation began an interview. */
    @Test
    void noTransactionTellsWhichInvitationBeganWhat() throws Exception {
        var batch = UUID.randomUUID();
        jdbc.sql("""
                        insert into invitation_batch (id, wave, country, name, light, made_by, made_on, revoked,
                            given, opened, begun, sent)
                        values (:id, 'w', 'TJ', 'Partner', false, 'lead', current_date, false, 3, 0, 0, 0)
                        """).param("id", batch).update();
        for (int i = 0; i < 3; i++) {
            jdbc.sql("insert into invitation (place, hash, batch, state) values (:i, :hash, :id, 'USED')")
                    .param("i", i)
                    .param("hash", "h" + i)
                    .param("id", batch)
                    .update();
            jdbc.sql("insert into invited_draft (place, hash, masked) values (:i, :hash, 'm')")
                    .param("i", i)
                    .param("hash", "h" + i)
                    .update();
        }
        assertThat(writers("invitation")).isEqualTo(3);
        assertThat(new TableRewriting(source).run(() -> true)).isEqualTo(Rewriting.Outcome.DONE);
        assertThat(writers("invitation")).isEqualTo(1);
        assertThat(writers("invited_draft")).isEqualTo(1);
    }

    private int writers(String table) {
        return jdbc.sql("select count(distinct xmin::text) from " + table)
                .query(Integer.class)
                .single();
    }

    private static Rewriting.Outcome secondly(javax.sql.DataSource source) {
        try {
            return new TableRewriting(source).run(() -> true);
        } catch (java.sql.SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
