package org.ovoz.fieldwork.store;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How many drafts an interviewer or a channel has, by the day of their last change; nothing else of a draft is told. */
@Repository
public class DraftsInFieldStore {

    /**
     * Drafts that were changed last on the same day.
     *
     * @param channel the name that the link carried, or null
     */
    public record Drafts(
            @Nullable UUID interviewer,
            @Nullable String channel,
            Mode mode,
            CountryCode country,
            LocalDate changedOn,
            int number) {}

    private final JdbcClient jdbc;

    DraftsInFieldStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<Drafts> of(WaveId wave) {
        return jdbc.sql("""
                        select interviewer, channel, mode, country, changed_on, count(*) as drafts from interview
                        where wave = :wave and state = 'DRAFT' and practice = false
                        group by interviewer, channel, mode, country, changed_on
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new Drafts(
                        row.getObject("interviewer", UUID.class),
                        row.getString("channel"),
                        Mode.ofCode(row.getInt("mode")),
                        new CountryCode(row.getString("country")),
                        row.getObject("changed_on", LocalDate.class),
                        row.getInt("drafts")))
                .list();
    }
}
