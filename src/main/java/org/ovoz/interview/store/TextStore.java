package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.TextEnvelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Typed texts in their envelopes. */
@Repository
public class TextStore {

    private final JdbcClient jdbc;
    private final TextEnvelope envelope;

    TextStore(JdbcClient jdbc, TextEnvelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    public Map<String, String> of(InterviewId id) {
        var texts = new LinkedHashMap<String, String>();
        jdbc.sql("select variable, envelope from answer_text where interview = :id order by variable")
                .param("id", id.value())
                .query(row -> {
                    var variable = row.getString("variable");
                    texts.put(variable, envelope.open(id, variable, row.getBytes("envelope")));
                });
        return texts;
    }

    /**
     * The text in a row that was joined to its interview; none where the interview has none.
     *
     * @param column of the variable, before that of the envelope
     */
    void read(InterviewId id, ResultSet row, int column, Map<String, String> texts) throws SQLException {
        var variable = row.getString(column);
        if (variable != null) {
            texts.put(variable, envelope.open(id, variable, row.getBytes(column + 1)));
        }
    }

    /** Stores texts, replacing those of the same variables; a blank one is removed. */
    public void put(InterviewId id, Map<String, String> texts) {
        remove(
                id,
                texts.keySet().stream()
                        .filter(variable -> texts.get(variable).isBlank())
                        .toList());
        texts.forEach((variable, text) -> {
            if (!text.isBlank() && !replace(id, variable, text)) {
                add(id, variable, text);
            }
        });
    }

    private boolean replace(InterviewId id, String variable, String text) {
        return jdbc.sql("""
                        update answer_text set format = :format, envelope = :envelope
                        where interview = :id and variable = :variable
                        """)
                        .param("id", id.value())
                        .param("variable", variable)
                        .param("format", envelope.format())
                        .param("envelope", envelope.close(id, variable, text))
                        .update()
                == 1;
    }

    private void add(InterviewId id, String variable, String text) {
        jdbc.sql("""
                        insert into answer_text (place, interview, variable, format, envelope)
                        select coalesce(max(place) + 1, :first), cast(:id as uuid), :variable, :format, :envelope
                        from answer_text where place between :first and :last
                        """)
                .param("first", TextPlace.first(id.value()))
                .param("last", TextPlace.last(id.value()))
                .param("id", id.value())
                .param("variable", variable)
                .param("format", envelope.format())
                .param("envelope", envelope.close(id, variable, text))
                .update();
    }

    public void remove(InterviewId id, Collection<String> variables) {
        if (!variables.isEmpty()) {
            jdbc.sql("delete from answer_text where interview = :id and variable in (:variables)")
                    .param("id", id.value())
                    .param("variables", variables)
                    .update();
        }
    }
}
