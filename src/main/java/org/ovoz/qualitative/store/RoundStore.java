package org.ovoz.qualitative.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.CodingRound.Finished;
import org.ovoz.qualitative.agreement.Resolution;
import org.ovoz.qualitative.agreement.RoundId;
import org.ovoz.qualitative.agreement.TurnId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rounds of second coding, and what was decided where coders differ. */
@Repository
public class RoundStore {

    private final JdbcClient jdbc;

    RoundStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who opens, closes or decides at a time: the others wait until the transaction is over. */
    public void lock() {
        jdbc.sql("select number from change_counter where id = 1 for update")
                .query(Long.class)
                .single();
    }

    /** All rounds, open ones first, then the latest. */
    public List<CodingRound> all() {
        var documents = documents("second_coding_document where true");
        var first = documents("second_coding_finished where not is_second");
        var second = documents("second_coding_finished where is_second");
        return jdbc.sql("""
            select id, first_coder, second_coder, share, opened_on, closed_on, codings_until
            from second_coding_round
            order by case when closed_on is null then 0 else 1 end, opened_on desc, id
            """)
                .query((row, _) -> round(row, documents, first, second))
                .list();
    }

    /** Those that are open: what is hidden from whom. */
    public List<CodingRound> open() {
        return all().stream().filter(CodingRound::isOpen).toList();
    }

    private Map<UUID, Set<DocumentId>> documents(String which) {
        var documents = new HashMap<UUID, Set<DocumentId>>();
        jdbc.sql("select round, document from " + which).query(row -> {
            documents
                    .computeIfAbsent(row.getObject("round", UUID.class), _ -> new HashSet<>())
                    .add(new DocumentId(row.getObject("document", UUID.class)));
        });
        return documents;
    }

    private static CodingRound round(
            ResultSet row,
            Map<UUID, Set<DocumentId>> documents,
            Map<UUID, Set<DocumentId>> first,
            Map<UUID, Set<DocumentId>> second)
            throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new CodingRound(
                new RoundId(id),
                row.getString("first_coder"),
                row.getString("second_coder"),
                row.getInt("share"),
                row.getObject("opened_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class),
                row.getObject("codings_until", Long.class),
                documents.getOrDefault(id, Set.of()),
                new Finished(first.getOrDefault(id, Set.of()), second.getOrDefault(id, Set.of())));
    }

    public void add(CodingRound round) {
        jdbc.sql("""
            insert into second_coding_round (id, first_coder, second_coder, share, opened_on)
            values (:id, :first, :second, :share, :openedOn)
            """)
                .param("id", round.id().value())
                .param("first", round.first())
                .param("second", round.second())
                .param("share", round.share())
                .param("openedOn", round.openedOn())
                .update();
        round.documents().stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .forEach(document -> jdbc.sql(
                                "insert into second_coding_document (round, document) values (:round, :document)")
                        .param("round", round.id().value())
                        .param("document", document.value())
                        .update());
    }

    /**
     * Closes a round; returns whether it was open.
     *
     * @param until the newest thing that was done to codings
     */
    public boolean close(RoundId id, LocalDate day, long until) {
        return jdbc.sql("""
            update second_coding_round set closed_on = :day, codings_until = :until
            where id = :id and closed_on is null
            """)
                        .param("day", day)
                        .param("until", until)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    /** Keeps that a coder of a round has read a document to the end, or not after all. */
    public void setFinished(RoundId round, DocumentId document, boolean isSecond, @Nullable LocalDate day) {
        jdbc.sql("""
            delete from second_coding_finished
            where round = :round and document = :document and is_second = :isSecond
            """)
                .param("round", round.value())
                .param("document", document.value())
                .param("isSecond", isSecond)
                .update();
        if (day != null) {
            jdbc.sql("""
                insert into second_coding_finished (round, document, is_second, finished_on)
                values (:round, :document, :isSecond, :day)
                """)
                    .param("round", round.value())
                    .param("document", document.value())
                    .param("isSecond", isSecond)
                    .param("day", day)
                    .update();
        }
    }

    /** Everything that was decided. */
    public List<Resolution> resolutions() {
        return jdbc.sql("select * from coding_resolution order by document, turn, code, number")
                .query((row, _) -> resolution(row))
                .list();
    }

    /** The number of the latest entry about a code in a turn; 0 before any. */
    public int latest(TurnId turn, CodeId code) {
        return jdbc.sql("""
            select coalesce(max(number), 0) from coding_resolution
            where document = :document and turn = :turn and code = :code
            """)
                .param("document", turn.document().value())
                .param("turn", turn.number())
                .param("code", code.value())
                .query(Integer.class)
                .single();
    }

    /** Those of a document, under other numbers. */
    public void replace(DocumentId document, Collection<Resolution> resolutions) {
        jdbc.sql("delete from coding_resolution where document = :document")
                .param("document", document.value())
                .update();
        resolutions.forEach(this::add);
    }

    public void add(Resolution resolution) {
        jdbc.sql("""
            insert into coding_resolution
                (document, turn, code, number, turns, is_present, reason, decided_by, decided_on)
            values (:document, :turn, :code, :number, :turns, :isPresent, :reason, :decidedBy, :decidedOn)
            """)
                .param("document", resolution.turn().document().value())
                .param("turn", resolution.turn().number())
                .param("code", resolution.code().value())
                .param("number", resolution.number())
                .param("turns", resolution.turns())
                .param("isPresent", resolution.isPresent())
                .param("reason", resolution.reason())
                .param("decidedBy", resolution.decidedBy())
                .param("decidedOn", resolution.decidedOn())
                .update();
    }

    private static Resolution resolution(ResultSet row) throws SQLException {
        return new Resolution(
                new TurnId(new DocumentId(row.getObject("document", UUID.class)), row.getInt("turn")),
                row.getInt("turns"),
                new CodeId(row.getObject("code", UUID.class)),
                row.getInt("number"),
                row.getBoolean("is_present"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("decided_on", LocalDate.class));
    }
}
