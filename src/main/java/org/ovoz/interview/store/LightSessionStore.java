package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Browsers that answer without a session, by the keyed hashes of their keys; the keys themselves are nowhere. */
@Repository
public class LightSessionStore {

    /**
     * What is kept of such a browser.
     *
     * @param resumed whether the interview was begun elsewhere
     * @param sent whether it was sent from here
     * @param reminded ids of the pages whose reminder was shown
     * @param own what was answered here after a code was typed: a mark of the answer by variable
     */
    public record Kept(
            InterviewId interview, boolean resumed, boolean sent, Set<String> reminded, Map<String, String> own) {}

    /** Such a browser with its interview as it is stored. */
    public record Opened(Kept kept, Interview interview) {}

    /** Both by one statement, as every request asks for both. */
    private static final String OPEN = "select " + InterviewColumns.OF_INTERVIEW + """
            , t.variable, t.envelope, s.resumed, s.sent, s.reminded, s.own_answers
            from light_sitting s join interview i on i.id = s.interview left join answer_text t on t.interview = i.id
            where s.place = ? and s.hash = ? order by t.variable
            """;

    private final JdbcClient jdbc;
    private final InterviewStore interviews;

    LightSessionStore(JdbcClient jdbc, InterviewStore interviews) {
        this.jdbc = jdbc;
        this.interviews = interviews;
    }

    public void add(String hash, InterviewId interview, boolean resumed) {
        jdbc.sql("""
            insert into light_sitting (place, hash, interview, resumed, sent, reminded, own_answers)
            values (:place, :hash, :interview, :resumed, false, '', '')
            """)
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("interview", interview.value())
                .param("resumed", resumed)
                .update();
    }

    public Optional<Kept> find(String hash) {
        return jdbc.sql("""
                        select interview, resumed, sent, reminded, own_answers from light_sitting where place = ? and hash = ?
                        """)
                .params(RandomPlace.of(hash), hash)
                .query((row, _) -> kept(new InterviewId(row.getObject(1, UUID.class)), row, 2))
                .optional();
    }

    public Optional<Opened> open(String hash) {
        return jdbc.sql(OPEN).params(RandomPlace.of(hash), hash).query(rows -> {
            if (!rows.next()) {
                return Optional.<Opened>empty();
            }
            var kept = kept(new InterviewId(rows.getObject(1, UUID.class)), rows, InterviewColumns.COUNT + 3);
            return Optional.of(new Opened(kept, interviews.read(rows)));
        });
    }

    private static Kept kept(InterviewId interview, ResultSet row, int column) throws SQLException {
        return new Kept(
                interview,
                row.getBoolean(column),
                row.getBoolean(column + 1),
                row.getString(column + 2).lines().collect(Collectors.toCollection(LinkedHashSet::new)),
                read(row.getString(column + 3)));
    }

    private static Map<String, String> read(String lines) {
        var own = new LinkedHashMap<String, String>();
        lines.lines().forEach(line -> {
            var place = line.indexOf('=');
            own.put(line.substring(0, place), line.substring(place + 1));
        });
        return own;
    }

    public void setReminded(String hash, Collection<String> pages) {
        jdbc.sql("update light_sitting set reminded = :pages where hash = :hash")
                .param("pages", String.join("\n", pages))
                .param("hash", hash)
                .update();
    }

    public void setOwn(String hash, Map<String, String> own) {
        jdbc.sql("update light_sitting set own_answers = :own where hash = :hash")
                .param(
                        "own",
                        own.entrySet().stream()
                                .map(one -> one.getKey() + "=" + one.getValue())
                                .collect(Collectors.joining("\n")))
                .param("hash", hash)
                .update();
    }

    public void setSent(String hash) {
        jdbc.sql("update light_sitting set sent = true where hash = :hash")
                .param("hash", hash)
                .update();
    }

    public void remove(String hash) {
        jdbc.sql("delete from light_sitting where hash = :hash")
                .param("hash", hash)
                .update();
    }

    /** Removes those whose interview was sent. */
    public void removeSent() {
        jdbc.sql("""
            delete from light_sitting where exists (
                select 1 from interview i where i.id = light_sitting.interview and i.state <> 'DRAFT')
            """).update();
    }
}
