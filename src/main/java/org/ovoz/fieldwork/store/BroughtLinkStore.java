package org.ovoz.fieldwork.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which interviews in depth from devices could not be linked with the survey, and why; never with which number. */
@Repository
public class BroughtLinkStore {

    private final JdbcClient jdbc;

    BroughtLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why an interview could not be linked; null once that is settled. */
    public void set(UUID interview, @Nullable String flaw) {
        jdbc.sql("update field_interview set survey_link = :flaw where id = :id")
                .param("flaw", flaw)
                .param("id", interview)
                .update();
    }

    /** The flaws by interview, of those that are in the study. */
    public Map<UUID, String> unlinked() {
        var unlinked = new LinkedHashMap<UUID, String>();
        jdbc.sql("""
                        select id, survey_link from field_interview
                        where survey_link is not null and sent_as is not null order by id
                        """).query(row -> {
            unlinked.put(row.getObject("id", UUID.class), row.getString("survey_link"));
        });
        return unlinked;
    }
}
