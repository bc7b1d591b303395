package org.ovoz.interview.store;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Respondents' codes as keyed hashes; the codes themselves are nowhere. */
@Repository
public class CodeStore {

    /** What a code is for. */
    public enum Purpose {
        RESUME,
        RECEIPT,
        /** Of the tab in which the interview was begun. */
        SITTING,
        /** Of a tab that went on with a resume code: what was answered before stays covered there. */
        RESUMED_SITTING
    }

    private final JdbcClient jdbc;
    private final StudyKey key;

    CodeStore(JdbcClient jdbc, StudyKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    /** Keeps a code for an interview, beside those given out before; keeping it again changes nothing. */
    public void keep(Purpose purpose, String code, InterviewId id) {
        var hash = hash(purpose, code);
        jdbc.sql("""
                        insert into interview_code (place, hash, kind, interview) values (:place, :hash, :kind, :id)
                        on conflict do nothing""")
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("kind", purpose.name())
                .param("id", id.value())
                .update();
    }

    public Optional<InterviewId> find(Purpose purpose, String code) {
        return jdbc.sql("select interview from interview_code where hash = :hash and kind = :kind")
                .param("hash", hash(purpose, code))
                .param("kind", purpose.name())
                .query((row, _) -> new InterviewId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** No code of the interview is good any more. */
    public void removeAll(InterviewId id) {
        jdbc.sql("delete from interview_code where interview = :id")
                .param("id", id.value())
                .update();
    }

    /** Keys of tabs whose interview was sent. */
    public void removeSittingsOfSent() {
        jdbc.sql("""
            delete from interview_code where kind in ('SITTING', 'RESUMED_SITTING') and exists (
                select 1 from interview i where i.id = interview_code.interview and i.state <> 'DRAFT')
            """).update();
    }

    private String hash(Purpose purpose, String code) {
        return HexFormat.of().formatHex(key.hash(purpose.name(), code));
    }
}
