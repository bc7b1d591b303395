package org.ovoz.study.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Of the interviews that count, what the overview counts: all of it stands in one index, and is read in its order. */
@Repository
public class SentCounts {

    private static final int PAGE = 20_000;

    /** @param channel as in the link, or null */
    public record Sent(
            UUID id,
            CountryCode country,
            int mode,
            int seconds,
            @Nullable String channel,
            LocalDate completedOn) {}

    private final JdbcClient jdbc;

    SentCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How many there are, excluded ones and practice among them: for saying how far a reading is. */
    public long size() {
        return jdbc.sql("select count(*) from interview where state = 'COMPLETE'")
                .query(Long.class)
                .single();
    }

    /** Every one of a wave, in the order of ids; a page in memory at a time. */
    public void forEach(WaveId wave, Consumer<Sent> consumer) {
        forEach(wave, PAGE, consumer);
    }

    void forEach(WaveId wave, int size, Consumer<Sent> consumer) {
        var last = new UUID(0, 0);
        var isWhole = true;
        while (isWhole) {
            var page = jdbc.sql("""
                            select id, country, mode, seconds, channel, completed_on from interview
                            where wave = :wave and state = 'COMPLETE' and practice = false and id > :last
                            order by wave, state, practice, id limit :size
                            """)
                    .param("wave", wave.value())
                    .param("last", last)
                    .param("size", size)
                    .query((row, _) -> sent(row))
                    .list();
            page.forEach(consumer);
            isWhole = page.size() == size;
            last = page.isEmpty() ? last : page.getLast().id();
        }
    }

    /** Those of some that count in the wave. */
    public void forEach(WaveId wave, Collection<InterviewId> ids, Consumer<Sent> consumer) {
        ids.forEach(id -> jdbc.sql("""
                        select id, country, mode, seconds, channel, completed_on from interview
                        where id = :id and wave = :wave and state = 'COMPLETE' and practice = false
                        """)
                .param("id", id.value())
                .param("wave", wave.value())
                .query((row, _) -> sent(row))
                .optional()
                .ifPresent(consumer));
    }

    private static Sent sent(ResultSet row) throws SQLException {
        return new Sent(
                row.getObject("id", UUID.class),
                new CountryCode(row.getString("country")),
                row.getInt("mode"),
                row.getInt("seconds"),
                row.getString("channel"),
                row.getObject("completed_on", LocalDate.class));
    }
}
