package org.ovoz.fieldwork.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.ContactTally;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Contacts that are open, and numbers of those that ended. */
@Repository
public class ContactStore {

    private static final String COLUMNS =
            "select id, wave, country, mode, worker, result, reason, on_day, note from contact where ";

    /** 60 random bits; never those of the id, which a device may have made. */
    private static final int NOT_IN_PLACE = 4;

    private final JdbcClient jdbc;
    private final Erasure erasure;

    ContactStore(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    /** A worker's open contacts, those of the earliest day first. */
    public List<Contact> open(UUID worker) {
        return jdbc.sql(COLUMNS + "worker = :worker order by on_day, id")
                .param("worker", worker)
                .query(ContactStore::read)
                .list();
    }

    /** How many open contacts of a wave there are by worker, country, mode and day. */
    public List<Due> due(WaveId wave) {
        return jdbc.sql("""
                        select worker, country, on_day, count(*) as contacts from contact
                        where wave = :wave group by worker, country, on_day
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new Due(
                        row.getObject("worker", UUID.class),
                        new CountryCode(row.getString("country")),
                        row.getObject("on_day", LocalDate.class),
                        row.getInt("contacts")))
                .list();
    }

    /** Open contacts of a worker on a day. */
    public record Due(UUID worker, CountryCode country, LocalDate day, int contacts) {}

    /** Locked until the end of the transaction, so that it ends once. */
    public Optional<Contact> take(UUID id) {
        return jdbc.sql(COLUMNS + "id = :id for update")
                .param("id", id)
                .query(ContactStore::read)
                .optional();
    }

    /** Those whose day was before another, locked. */
    public List<Contact> takeBefore(LocalDate day) {
        return jdbc.sql(COLUMNS + "on_day < :day order by id for update")
                .param("day", day)
                .query(ContactStore::read)
                .list();
    }

    public void add(Contact contact) {
        jdbc.sql("""
                        insert into contact (place, id, wave, country, mode, worker, result, reason, on_day, note)
                        values (:place, :id, :wave, :country, :mode, :worker, :result, :reason, :day, :note)
                        """)
                .param("place", UUID.randomUUID().getMostSignificantBits() >>> NOT_IN_PLACE)
                .param("id", contact.id())
                .param("wave", contact.wave().value())
                .param("country", contact.country().iso())
                .param("mode", contact.mode().code())
                .param("worker", contact.worker())
                .param("result", contact.last().result().name())
                .param("reason", contact.last().reason().name())
                .param("day", contact.last().day())
                .param("note", contact.last().note())
                .update();
    }

    /** Deletes it, so that its note will be in no file either. */
    public void remove(Contact contact) {
        jdbc.sql("delete from contact where id = :id").param("id", contact.id()).update();
        if (!contact.last().note().isEmpty()) {
            erasure.due();
        }
    }

    /** The numbers of a wave. */
    public List<ContactTally> tallies(WaveId wave) {
        return jdbc.sql("""
                        select worker, country, mode, result, reason, contacts from contact_count
                        where wave = :wave and contacts > 0
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new ContactTally(
                        row.getObject("worker", UUID.class),
                        new CountryCode(row.getString("country")),
                        Mode.ofCode(row.getInt("mode")),
                        Result.valueOf(row.getString("result")),
                        Reason.valueOf(row.getString("reason")),
                        row.getInt("contacts")))
                .list();
    }

    /** Adds to a number. */
    public void count(WaveId wave, ContactTally tally) {
        var key = key(wave, tally);
        jdbc.sql("""
                        insert into contact_count (wave, country, mode, worker, result, reason, contacts)
                        values (:wave, :country, :mode, :worker, :result, :reason, 0) on conflict do nothing
                        """).params(key).update();
        change(key, tally.contacts());
    }

    /** Takes one from a number; false if there is none. */
    public boolean discount(WaveId wave, ContactTally tally) {
        return change(key(wave, tally), -1) == 1;
    }

    private int change(Map<String, Object> key, int by) {
        return jdbc.sql("""
                        update contact_count set contacts = contacts + :by
                        where wave = :wave and country = :country and mode = :mode and worker = :worker
                            and result = :result and reason = :reason and contacts + :by >= 0
                        """).params(key).param("by", by).update();
    }

    private static Map<String, Object> key(WaveId wave, ContactTally tally) {
        var key = new HashMap<String, Object>();
        key.put("wave", wave.value());
        key.put("country", tally.country().iso());
        key.put("mode", tally.mode().code());
        key.put("worker", tally.worker());
        key.put("result", tally.result().name());
        key.put("reason", tally.reason().name());
        return key;
    }

    private static Contact read(ResultSet row, int number) throws SQLException {
        return new Contact(
                row.getObject("id", UUID.class),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                row.getObject("worker", UUID.class),
                new Contact.Try(
                        Result.valueOf(row.getString("result")),
                        Reason.valueOf(row.getString("reason")),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("note")));
    }
}
