package org.ovoz.interview.store;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private final JdbcClient jdbc;

    LightSessionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .query((row, _) -> new Kept(
                        new InterviewId(row.getObject(1, UUID.class)),
                        row.getBoolean(2),
                        row.getBoolean(3),
                        row.getString(4).lines().collect(Collectors.toCollection(LinkedHashSet::new)),
                        read(row.getString(5))))
                .optional();
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
