package org.ovoz.qualitative.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.coding.CodingEvent;
import org.ovoz.qualitative.coding.Edit;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What was done to codes, codings and memos, event by event: nothing is changed, and nothing goes but with its document. */
@Repository
public class CodingStore {

    /** Bound into the envelope, where a text has its variable. */
    private static final String NAME = "coding";

    /** Of what belongs to no document. */
    private static final UUID NONE = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final TextEnvelope envelope;
    private final EditJson json = new EditJson();
    private final JsonMapper mapper = JsonMapper.shared();

    /**
     * By which whoever keeps what was read knows when to read again.
     *
     * @param number of the newest event
     * @param edits how many there are; fewer than were read when a document has gone
     */
    public record Stamp(long number, long edits) {}

    CodingStore(JdbcClient jdbc, JdbcTemplate batches, TextEnvelope envelope) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.envelope = envelope;
    }

    /** The number of the newest event; nobody adds one until this transaction ends. */
    public long lock() {
        return jdbc.sql("select number from coding_counter where id = 1 for update")
                .query(Long.class)
                .single();
    }

    public Stamp stamp() {
        return jdbc.sql("""
                        select (select number from coding_counter where id = 1) as number,
                            (select count(*) from coding_edit) as edits
                        """)
                .query((row, _) -> new Stamp(row.getLong("number"), row.getLong("edits")))
                .single();
    }

    /** Adds an event after {@link #lock}. */
    public void add(CodingEvent event) {
        jdbc.sql("update coding_counter set number = :number where id = 1")
                .param("number", event.number())
                .update();
        jdbc.sql("""
                        insert into coding_event (number, kind, about, actor, made_on, undoes, document)
                        values (:number, :kind, :about, :actor, :on, :undoes, :document)
                        """)
                .param("number", event.number())
                .param("kind", event.kind().name())
                .param("about", mapper.writeValueAsString(event.about()))
                .param("actor", event.actor())
                .param("on", event.on())
                .param("undoes", event.undoes())
                .param("document", event.document().map(DocumentId::value).orElse(null))
                .update();
        var rows = new ArrayList<Object[]>();
        for (var edit : event.edits()) {
            var document = edit.document();
            rows.add(new Object[] {
                event.number(),
                rows.size(),
                document == null ? null : document.value(),
                envelope.format(),
                envelope.close(interview(document == null ? null : document.value()), NAME, json.write(edit))
            });
        }
        batches.batchUpdate(
                "insert into coding_edit (event, place, document, format, envelope) values (?, ?, ?, ?, ?)", rows);
    }

    /** The events after one, in their order. */
    public List<CodingEvent> after(long number) {
        Map<Long, List<Edit>> edits = new HashMap<>();
        jdbc.sql("select event, document, envelope from coding_edit where event > :number order by event, place")
                .param("number", number)
                .query(row -> {
                    edits.computeIfAbsent(row.getLong("event"), _ -> new ArrayList<>())
                            .add(edit(row));
                });
        return jdbc.sql("""
                        select number, kind, about, actor, made_on, undoes from coding_event
                        where number > :number order by number
                        """)
                .param("number", number)
                .query((row, _) -> event(row, edits.getOrDefault(row.getLong("number"), List.of())))
                .list();
    }

    private Edit edit(ResultSet row) throws SQLException {
        var document = row.getObject("document", UUID.class);
        return json.read(envelope.open(interview(document), NAME, row.getBytes("envelope")));
    }

    private static InterviewId interview(@Nullable UUID document) {
        return new InterviewId(document == null ? NONE : document);
    }

    private CodingEvent event(ResultSet row, List<Edit> edits) throws SQLException {
        var about = new ArrayList<String>();
        mapper.readTree(row.getString("about")).forEach(node -> about.add(node.asString()));
        var undoes = row.getLong("undoes");
        return new CodingEvent(
                row.getLong("number"),
                CodingEvent.Kind.valueOf(row.getString("kind")),
                about,
                row.getString("actor"),
                row.getObject("made_on", LocalDate.class),
                undoes == 0 ? null : undoes,
                edits);
    }
}
