package org.ovoz.interview.store;

import java.util.Optional;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.TextEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What interviewers remark about an interview, in envelopes as typed texts are. */
@Repository
public class RemarkStore {

    /** Bound into the envelope, where a text has its variable. */
    private static final String NAME = "remarks of the interviewer";

    private final JdbcClient jdbc;
    private final TextEnvelope envelope;

    RemarkStore(JdbcClient jdbc, TextEnvelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    public void add(InterviewId id, String remarks) {
        jdbc.sql("""
                        insert into interview_remark (place, interview, format, envelope)
                        values (:place, :id, :format, :envelope)
                        """)
                .param("place", RandomPlace.of(id.value()))
                .param("id", id.value())
                .param("format", envelope.format())
                .param("envelope", envelope.close(id, NAME, remarks))
                .update();
    }

    public Optional<String> of(InterviewId id) {
        return jdbc.sql("select envelope from interview_remark where interview = :id")
                .param("id", id.value())
                .query((row, _) -> envelope.open(id, NAME, row.getBytes("envelope")))
                .optional();
    }
}
