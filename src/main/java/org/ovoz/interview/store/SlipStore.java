package org.ovoz.interview.store;

import java.util.HexFormat;
import java.util.Optional;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.slip.SlipAnswer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Slips as keyed hashes, with what their holders say; the codes themselves are nowhere. */
@Repository
public class SlipStore {

    private static final String PURPOSE = "SLIP";

    private final JdbcClient jdbc;
    private final StudyKey key;

    SlipStore(JdbcClient jdbc, StudyKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Keeps the slip of an interview in place of the one before, unless that was answered. */
    public void put(InterviewId id, String code) {
        var hash = hash(code);
        jdbc.sql("delete from interview_slip where interview = :id and took_place is null")
                .param("id", id.value())
                .update();
        jdbc.sql("insert into interview_slip (place, hash, interview) values (:place, :hash, :id)")
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /** Whether a slip has been answered; empty if there is none of this code. */
    public Optional<Boolean> isAnswered(String code) {
        return jdbc.sql("select took_place is not null from interview_slip where hash = :hash")
                .param("hash", hash(code))
                .query(Boolean.class)
                .optional();
    }

    /** Keeps an answer, if it is the first one; returns whether it was. */
    public boolean answer(String code, SlipAnswer answer) {
        return jdbc.sql("""
                        update interview_slip set took_place = :took, lasted = :lasted
                        where hash = :hash and took_place is null
                        """)
                        .param("took", answer.tookPlace().code())
                        .param(
                                "lasted",
                                answer.lasted() == null ? null : answer.lasted().code())
                        .param("hash", hash(code))
                        .update()
                == 1;
    }

    /** Whether an interview has a slip that was answered. */
    public boolean hasAnswer(InterviewId id) {
        return jdbc.sql("select count(*) from interview_slip where interview = :id and took_place is not null")
                        .param("id", id.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String hash(String code) {
        return HexFormat.of().formatHex(key.hash(PURPOSE, code));
    }
}
