package org.ovoz.study.store;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The number of what was set in the application: every server compares it, and reads the edits again when it has grown. */
@Repository
public class StudyEdition {

    private final JdbcClient jdbc;

    StudyEdition(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Grows with every change. */
    public long number() {
        return jdbc.sql("select number from study_edition where id = 1")
                .query(Long.class)
                .single();
    }

    /** Every server reads the edits again. */
    public void changed() {
        jdbc.sql("update study_edition set number = number + 1 where id = 1").update();
    }
}
