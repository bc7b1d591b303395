package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Batches of invitations with their numbers, invitations as keyed hashes, and which drafts a batch counts once they are sent:
 * both sides of that are hidden by the study's key.
 */
@Repository
public class InvitationStore {

    private static final int ID_DIGITS = 32;

    /** An invitation as it stands. */
    public record Found(InvitationBatch batch, boolean isUsed) {}

    private final JdbcClient jdbc;
    private final StudyKey key;

    InvitationStore(JdbcClient jdbc, StudyKey key) {
        this.jdbc = jdbc;
        this.key = key;
    }

    public void add(InvitationBatch batch, Collection<String> codes) {
        jdbc.sql("""
                        insert into invitation_batch (id, wave, country, name, light, made_by, made_on, revoked,
                            given, opened, begun, sent)
                        values (:id, :wave, :country, :name, :light, :by, :on, false, :given, 0, 0, 0)
                        """)
                .param("id", batch.id())
                .param("wave", batch.wave().value())
                .param("country", batch.country().iso())
                .param("name", batch.name())
                .param("light", batch.light())
                .param("by", batch.madeBy())
                .param("on", batch.madeOn())
                .param("given", codes.size())
                .update();
        codes.stream().map(this::hash).forEach(hash -> jdbc.sql(
                        "insert into invitation (place, hash, batch, state) values (:place, :hash, :batch, 'GIVEN')")
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("batch", batch.id())
                .update());
    }

    public List<InvitationBatch> batches(WaveId wave) {
        return jdbc.sql("select * from invitation_batch where wave = :wave order by made_on desc, name, id")
                .param("wave", wave.value())
                .query((row, _) -> batch(row))
                .list();
    }

    public Optional<InvitationBatch> batch(UUID id) {
        return jdbc.sql("select * from invitation_batch where id = :id")
                .param("id", id)
                .query((row, _) -> batch(row))
                .optional();
    }

    private static InvitationBatch batch(ResultSet row) throws SQLException {
        return new InvitationBatch(
                row.getObject("id", UUID.class),
                new WaveId(row.getString("wave")),
                new CountryCode(row.getString("country")),
                row.getString("name"),
                row.getBoolean("light"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class),
                row.getBoolean("revoked"),
                new InvitationBatch.Counts(
                        row.getInt("given"), row.getInt("opened"), row.getInt("begun"), row.getInt("sent")));
    }

    public void revoke(UUID batch) {
        jdbc.sql("update invitation_batch set revoked = true where id = :id")
                .param("id", batch)
                .update();
    }

    public Optional<Found> find(String code) {
        return jdbc.sql("""
                        select b.*, i.state from invitation i join invitation_batch b on b.id = i.batch
                        where i.hash = :hash
                        """)
                .param("hash", hash(code))
                .query((row, _) ->
                        new Found(batch(row), row.getString("state").equals("USED")))
                .optional();
    }

    /** The page of an invitation is seen: counted the first time. */
    public void open(String code) {
        var isFirst = jdbc.sql("update invitation set state = 'OPENED' where hash = :hash and state = 'GIVEN'")
                        .param("hash", hash(code))
                        .update()
                == 1;
        if (isFirst) {
            jdbc.sql("""
                            update invitation_batch set opened = opened + 1
                            where id = (select batch from invitation where hash = :hash)
                            """).param("hash", hash(code)).update();
        }
    }

    /** Uses an invitation up, and tells its batch; empty if it was used before. */
    public Optional<UUID> use(String code) {
        open(code);
        var hash = hash(code);
        if (jdbc.sql("update invitation set state = 'USED' where hash = :hash and state = 'OPENED'")
                        .param("hash", hash)
                        .update()
                == 0) {
            return Optional.empty();
        }
        var batch = jdbc.sql("select batch from invitation where hash = :hash")
                .param("hash", hash)
                .query(UUID.class)
                .single();
        jdbc.sql("update invitation_batch set begun = begun + 1 where id = :id")
                .param("id", batch)
                .update();
        return Optional.of(batch);
    }

    /** The batch counts this interview as sent when it is. */
    public void countWhenSent(InterviewId interview, UUID batch) {
        var hash = ofDraft(interview);
        jdbc.sql("insert into invited_draft (place, hash, masked) values (:place, :hash, :masked)")
                .param("place", RandomPlace.of(hash))
                .param("hash", hash)
                .param("masked", mask(interview, batch.toString().replace("-", "")))
                .update();
    }

    /** An interview is being sent: its batch counts it, if it has one. */
    public void sent(InterviewId interview) {
        var hash = ofDraft(interview);
        jdbc.sql("select masked from invited_draft where hash = :hash")
                .param("hash", hash)
                .query(String.class)
                .optional()
                .map(masked -> mask(interview, masked))
                .ifPresent(batch -> {
                    remove(hash);
                    jdbc.sql("update invitation_batch set sent = sent + 1 where id = :id")
                            .param("id", id(batch))
                            .update();
                });
    }

    /** Forgets what belongs to no draft any more: of who withdrew, and of what nobody went on with. */
    public void forgetWithoutDraft() {
        var known = jdbc.sql("select hash from invited_draft").query(String.class).list();
        if (known.isEmpty()) {
            return;
        }
        var drafts = jdbc.sql("""
                        select id from interview
                        where state = 'DRAFT' and wave in (select wave from invitation_batch)
                        """).query(UUID.class).list().stream()
                .map(id -> ofDraft(new InterviewId(id)))
                .collect(Collectors.toSet());
        known.stream().filter(hash -> !drafts.contains(hash)).forEach(this::remove);
    }

    private void remove(String hash) {
        jdbc.sql("delete from invited_draft where hash = :hash")
                .param("hash", hash)
                .update();
    }

    private String hash(String code) {
        return HexFormat.of().formatHex(key.hash("INVITATION", code));
    }

    private String ofDraft(InterviewId interview) {
        return HexFormat.of().formatHex(key.hash("invited draft", interview.toString()));
    }

    /** Hides 32 hexadecimal digits, and shows hidden ones again. */
    private String mask(InterviewId interview, String digits) {
        var pad = key.hash("batch of an invited draft", interview.toString());
        var bytes = HexFormat.of().parseHex(digits);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] ^= pad[i];
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static UUID id(String digits) {
        var half = ID_DIGITS / 2;
        return new UUID(
                Long.parseUnsignedLong(digits, 0, half, 16), Long.parseUnsignedLong(digits, half, ID_DIGITS, 16));
    }
}
