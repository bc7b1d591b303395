package org.ovoz.fieldwork.store;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of contacts, by keyed hashes of their ids. */
@Repository
public class ContactMarkStore {

    private static final int PLACE_DIGITS = 15;
    private static final int HEXADECIMAL = 16;

    private final JdbcClient jdbc;

    ContactMarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a contact stands. */
    public enum State {
        OPEN,
        /** Something was recorded for it. */
        ENDED,
        /** Nothing was recorded for it in time, so that it was counted as a non-contact. */
        LAPSED
    }

    /**
     * What is known of a contact.
     *
     * @param hash of what came from a device under its id; empty if nothing did
     * @param isCounted whether that was counted
     */
    public record Known(Optional<String> hash, boolean isCounted, State state) {}

    /** What is known of a contact, held until the end of the transaction. */
    public Known hold(String mark) {
        jdbc.sql("""
                        insert into contact_mark (place, mark, counted, state) values (:place, :mark, false, 'OPEN')
                        on conflict do nothing
                        """)
                .param("place", Long.parseLong(mark, 0, PLACE_DIGITS, HEXADECIMAL))
                .param("mark", mark)
                .update();
        return jdbc.sql("select hash, counted, state from contact_mark where mark = :mark for update")
                .param("mark", mark)
                .query((row, _) -> new Known(
                        Optional.ofNullable(row.getString("hash")),
                        row.getBoolean("counted"),
                        State.valueOf(row.getString("state"))))
                .single();
    }

    /** Keeps what came from a device of a contact that is held. */
    public void arrived(String mark, String hash, boolean isCounted) {
        jdbc.sql("update contact_mark set hash = :hash, counted = :counted where mark = :mark")
                .param("hash", hash)
                .param("counted", isCounted)
                .param("mark", mark)
                .update();
    }

    /** A contact that is held stands otherwise from now on. */
    public void become(String mark, State state) {
        jdbc.sql("update contact_mark set state = :state where mark = :mark")
                .param("state", state.name())
                .param("mark", mark)
                .update();
    }
}
