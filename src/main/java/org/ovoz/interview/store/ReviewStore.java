package org.ovoz.interview.store;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.ReviewState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What leads think of sent interviews. It stands in the interview's row, so that it goes with it. */
@Repository
public class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The state of an interview that is there. */
    public ReviewState state(InterviewId id) {
        return jdbc.sql("select review from interview where id = :id")
                .param("id", id.value())
                .query((row, _) -> ReviewState.ofCode(row.getInt("review")))
                .single();
    }

    /** Stores the state; the interview's row must be locked. */
    public void set(InterviewId id, ReviewState state) {
        jdbc.sql("update interview set review = :review where id = :id")
                .param("review", state.code())
                .param("id", id.value())
                .update();
    }

    /** The interviews that were sent back to somebody and count, each with the latest comment. */
    public Map<InterviewId, String> sentBackTo(UUID interviewer) {
        var comments = new LinkedHashMap<InterviewId, String>();
        jdbc.sql("""
                        select i.id, e.reason
                        from interview i join interview_event e on e.interview = i.id and e.kind = 'SENT_BACK'
                        where i.interviewer = :interviewer and i.review = :review and i.state = 'COMPLETE'
                        order by i.id, e.number
                        """)
                .param("interviewer", interviewer)
                .param("review", ReviewState.SENT_BACK.code())
                .query(row -> {
                    comments.put(
                            new InterviewId(row.getObject("id", UUID.class)),
                            Objects.requireNonNullElse(row.getString("reason"), ""));
                });
        return comments;
    }
}
