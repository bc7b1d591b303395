package org.ovoz.fieldwork.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.fieldwork.offline.KeptReason;
import org.ovoz.fieldwork.offline.Receipt;
import org.ovoz.fieldwork.offline.StoredInterview;
import org.ovoz.fieldwork.offline.StoredRevision;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What arrived from devices: interviews, their revisions, and which were finished. Rows lie by random numbers. */
@Repository
public class ArrivalStore {

    private static final int PLACE_DIGITS = 15;
    private static final int HEXADECIMAL = 16;

    private final JdbcClient jdbc;
    private final Erasure erasure;

    ArrivalStore(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    /** Adds an interview without a revision; one that is there already stays. */
    public void add(StoredInterview interview, LocalDate today) {
        jdbc.sql("""
                        insert into field_interview (place, id, worker, device, state, wave, country, practice, revision,
                            hash, changed_on, sent_as, corrects)
                        values (:place, :id, :worker, :device, :state, :wave, :country, :practice, 0, '', :today, :sent,
                            :corrects)
                        on conflict do nothing
                        """)
                .param("place", place(interview.id().toString().replace("-", "")))
                .param("id", interview.id())
                .param("worker", interview.worker())
                .param("device", interview.device())
                .param("state", interview.state().name())
                .param("wave", interview.wave().value())
                .param("country", interview.country().iso())
                .param("practice", interview.practice())
                .param("today", today)
                .param("sent", interview.sentAs().orElse(null))
                .param("corrects", interview.corrects().orElse(null))
                .update();
    }

    public Optional<StoredInterview> find(UUID id) {
        return one(id, "");
    }

    /** The interview, locked until the transaction ends. */
    public Optional<StoredInterview> lock(UUID id) {
        return one(id, " for update");
    }

    private Optional<StoredInterview> one(UUID id, String locking) {
        return jdbc.sql("select * from field_interview where id = :id" + locking)
                .param("id", id)
                .query((row, _) -> interview(row))
                .optional();
    }

    /** Drafts of a worker that arrived and that nobody goes on with here. */
    public List<StoredInterview> drafts(UUID worker) {
        return jdbc.sql("""
                        select * from field_interview
                        where worker = :worker and state = 'DRAFT' and corrects is null order by id
                        """)
                .param("worker", worker)
                .query((row, _) -> interview(row))
                .list();
    }

    /** Makes a revision the newest. */
    public void advance(StoredRevision revision, StoredInterview.State state, boolean practice, CountryCode country) {
        jdbc.sql("""
                        update field_interview set device = :device, state = :state, wave = :wave, country = :country,
                            practice = :practice, revision = :revision, hash = :hash, changed_on = :today
                        where id = :id
                        """)
                .param("device", revision.device())
                .param("state", state.name())
                .param("wave", revision.wave().value())
                .param("country", country.iso())
                .param("practice", practice)
                .param("revision", revision.revision())
                .param("hash", revision.hash())
                .param("today", revision.on())
                .param("id", revision.interview())
                .update();
    }

    /** It has become an interview here, with which it goes; null before that interview is replaced. */
    public void setSentAs(UUID id, boolean isSent, StoredInterview.State state) {
        jdbc.sql("update field_interview set sent_as = :sent, state = :state where id = :id")
                .param("sent", isSent ? id : null)
                .param("state", state.name())
                .param("id", id)
                .update();
    }

    public void add(StoredRevision revision) {
        jdbc.sql("""
                        insert into field_revision (place, interview, hash, device, revision, finished, wave, questionnaire,
                            version, outcome, reason, answers, texts, on_day)
                        values (:place, :interview, :hash, :device, :revision, :finished, :wave, :questionnaire, :version,
                            :outcome, :reason, :answers, :texts, :day)
                        """)
                .param("place", place(revision.hash()))
                .param("interview", revision.interview())
                .param("hash", revision.hash())
                .param("device", revision.device())
                .param("revision", revision.revision())
                .param("finished", revision.finished())
                .param("wave", revision.wave().value())
                .param("questionnaire", revision.questionnaire())
                .param("version", revision.version())
                .param("outcome", revision.outcome().name())
                .param("reason", revision.reason().map(KeptReason::name).orElse(null))
                .param("answers", revision.answers())
                .param("texts", revision.texts())
                .param("day", revision.on())
                .update();
    }

    /** A revision by the hash of what was sent. */
    public Optional<StoredRevision> revision(UUID interview, String hash) {
        return jdbc.sql("select * from field_revision where interview = :id and hash = :hash")
                .param("id", interview)
                .param("hash", hash)
                .query((row, _) -> revision(row))
                .optional();
    }

    /** The highest revision of a device that was no conflict; 0 without any. */
    public int highest(UUID interview, UUID device) {
        return highest(interview, device, "outcome <> 'CONFLICT'");
    }

    /** The highest revision of a device that was a conflict; 0 without any. */
    public int highestConflict(UUID interview, UUID device) {
        return highest(interview, device, "outcome = 'CONFLICT'");
    }

    private int highest(UUID interview, UUID device, String which) {
        return jdbc.sql("""
                        select coalesce(max(revision), 0) from field_revision
                        where interview = :id and device = :device and
                        """ + which)
                .param("id", interview)
                .param("device", device)
                .query(Integer.class)
                .single();
    }

    /** Removes the envelopes of what is no conflict; their hashes stay. */
    public void emptyAllBut(UUID interview, String hash) {
        jdbc.sql("""
                        update field_revision set answers = null, texts = null
                        where interview = :id and outcome <> 'CONFLICT' and hash <> :hash and answers is not null
                        """).param("id", interview).param("hash", hash).update();
    }

    /** Removes the envelopes of a revision; its hash stays. */
    public void empty(UUID interview, String hash) {
        jdbc.sql("update field_revision set answers = null, texts = null where interview = :id and hash = :hash")
                .param("id", interview)
                .param("hash", hash)
                .update();
        erasure.due();
    }

    /** Makes a revision one that was simply stored; envelopes of what is no conflict go. */
    public void settle(StoredRevision revision) {
        jdbc.sql("""
                        update field_revision set outcome = 'STORED', reason = null
                        where interview = :id and hash = :hash
                        """)
                .param("id", revision.interview())
                .param("hash", revision.hash())
                .update();
        emptyAllBut(revision.interview(), revision.hash());
        erasure.due();
    }

    /** Removes the envelopes of earlier conflicts of a device: a later one has all that they have. */
    public void emptyConflicts(UUID interview, UUID device, int before) {
        jdbc.sql("""
                        update field_revision set answers = null, texts = null
                        where interview = :id and device = :device and outcome = 'CONFLICT' and revision < :before
                            and finished = false
                        """)
                .param("id", interview)
                .param("device", device)
                .param("before", before)
                .update();
    }

    /** What waits for a lead: conflicts and what is kept. */
    public List<StoredRevision> undecided() {
        return jdbc.sql("""
                        select * from field_revision
                        where outcome in ('CONFLICT', 'KEPT') and answers is not null order by interview, hash
                        """).query((row, _) -> revision(row)).list();
    }

    /** Whether something of an interview waits for a lead. */
    public boolean isUndecided(UUID interview) {
        return jdbc.sql("""
                                select count(*) from field_revision
                                where interview = :id and outcome in ('CONFLICT', 'KEPT') and answers is not null
                                """).param("id", interview).query(Integer.class).single() > 0;
    }

    /** Notes that an interview was finished, by its keyed hash. */
    public void addFinished(String mark) {
        jdbc.sql("insert into field_finished (place, hash) values (:place, :hash) on conflict do nothing")
                .param("place", place(mark))
                .param("hash", mark)
                .update();
    }

    public boolean isFinished(String mark) {
        return jdbc.sql("select count(*) from field_finished where hash = :hash")
                        .param("hash", mark)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Removes drafts that nobody changed since before a day, with all conflicts of theirs; returns how many. */
    public int deleteDraftsUntouchedSince(LocalDate day) {
        var deleted = jdbc.sql("delete from field_interview where state = 'DRAFT' and changed_on < :day")
                .param("day", day)
                .update();
        if (deleted > 0) {
            erasure.due();
        }
        return deleted;
    }

    /** Removes an interview with all that arrived of it. */
    public void delete(UUID id) {
        jdbc.sql("delete from field_interview where id = :id").param("id", id).update();
        erasure.due();
    }

    private static long place(String digits) {
        return Long.parseLong(digits, 0, PLACE_DIGITS, HEXADECIMAL);
    }

    private static StoredInterview interview(ResultSet row) throws SQLException {
        return new StoredInterview(
                row.getObject("id", UUID.class),
                row.getObject("worker", UUID.class),
                row.getObject("device", UUID.class),
                StoredInterview.State.valueOf(row.getString("state")),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                row.getBoolean("practice"),
                row.getInt("revision"),
                row.getString("hash"),
                Optional.ofNullable(row.getObject("sent_as", UUID.class)),
                Optional.ofNullable(row.getObject("corrects", UUID.class)));
    }

    private static StoredRevision revision(ResultSet row) throws SQLException {
        return new StoredRevision(
                row.getObject("interview", UUID.class),
                row.getString("hash"),
                row.getObject("device", UUID.class),
                row.getInt("revision"),
                row.getBoolean("finished"),
                new WaveId(row.getString("wave")),
                row.getString("questionnaire"),
                row.getInt("version"),
                Receipt.Outcome.valueOf(row.getString("outcome")),
                Optional.ofNullable(row.getString("reason")).map(KeptReason::valueOf),
                row.getBytes("answers"),
                row.getBytes("texts"),
                row.getObject("on_day", LocalDate.class));
    }
}
