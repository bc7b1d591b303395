package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hashes of questionnaire versions that interviews were started with. */
@Repository
public class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> fingerprint(String questionnaire, int version) {
        return jdbc.sql("select fingerprint from questionnaire_version where id = :id and version = :version")
                .param("id", questionnaire)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** Publishes a version; one that is published already stays as it is. */
    public void publish(String questionnaire, int version, String fingerprint, LocalDate day) {
        jdbc.sql("""
                        insert into questionnaire_version (id, version, fingerprint, published_on)
                        values (:id, :version, :fingerprint, :day) on conflict do nothing
                        """)
                .param("id", questionnaire)
                .param("version", version)
                .param("fingerprint", fingerprint)
                .param("day", day)
                .update();
    }
}
