package org.ovoz.interview.store;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which order of show cards a respondent held, A or B. It stands in the interview's row. */
@Repository
public class CardStore {

    private final JdbcClient jdbc;

    CardStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a draft: once it is sent, nothing is changed. */
    public void put(InterviewId id, @Nullable String cards) {
        jdbc.sql("update interview set cards = :cards where id = :id and state = 'DRAFT'")
                .param("cards", cards)
                .param("id", id.value())
                .update();
    }

    /** Empty where nobody said. */
    public Optional<String> of(InterviewId id) {
        return jdbc.sql("select cards from interview where id = :id and cards is not null")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }
}
