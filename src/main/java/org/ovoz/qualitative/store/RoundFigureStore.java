package org.ovoz.qualitative.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.agreement.CodedTurn;
import org.ovoz.qualitative.agreement.RoundId;
import org.ovoz.qualitative.agreement.TurnId;
import org.ovoz.questionnaire.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the coders of finished rounds had in turns that were changed later: codes alone, no words and no places. */
@Repository
public class RoundFigureStore {

    /** Nothing but its number is kept of a turn. */
    private static final Span NOWHERE = new Span(0, 1);

    private static final Language UNKNOWN = new Language("und");

    private final JdbcClient jdbc;

    RoundFigureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the counted turns of a document of a round, if none are kept yet. */
    public void keepOnce(RoundId round, DocumentId document, Collection<CodedTurn> turns) {
        if (isKept(round, document)) {
            return;
        }
        for (var turn : turns) {
            jdbc.sql("insert into second_coding_turn (round, document, turn) values (:round, :document, :turn)")
                    .param("round", round.value())
                    .param("document", document.value())
                    .param("turn", turn.id().number())
                    .update();
            turn.byCoder().forEach((coder, codes) -> codes.forEach(code -> add(round, turn.id(), coder, code)));
        }
    }

    private boolean isKept(RoundId round, DocumentId document) {
        return jdbc.sql("select count(*) from second_coding_turn where round = :round and document = :document")
                        .param("round", round.value())
                        .param("document", document.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void add(RoundId round, TurnId turn, String coder, CodeId code) {
        jdbc.sql("""
                        insert into second_coding_turn_code (round, document, turn, coder, code)
                        values (:round, :document, :turn, :coder, :code)
                        """)
                .param("round", round.value())
                .param("document", turn.document().value())
                .param("turn", turn.number())
                .param("coder", coder)
                .param("code", code.value())
                .update();
    }

    /** All that is kept of a round, by document and turn. */
    public List<CodedTurn> of(RoundId round) {
        var codes = new HashMap<TurnId, Map<String, Set<CodeId>>>();
        jdbc.sql("select document, turn, coder, code from second_coding_turn_code where round = :round")
                .param("round", round.value())
                .query(row -> {
                    codes.computeIfAbsent(
                                    new TurnId(
                                            new DocumentId(row.getObject("document", UUID.class)), row.getInt("turn")),
                                    _ -> new HashMap<>())
                            .computeIfAbsent(row.getString("coder"), _ -> new HashSet<>())
                            .add(new CodeId(row.getObject("code", UUID.class)));
                });
        var turns = new ArrayList<CodedTurn>();
        jdbc.sql("select document, turn from second_coding_turn where round = :round order by document, turn")
                .param("round", round.value())
                .query(row -> {
                    var id = new TurnId(new DocumentId(row.getObject("document", UUID.class)), row.getInt("turn"));
                    turns.add(new CodedTurn(
                            id,
                            new Turn(id.number(), NOWHERE, null, false, UNKNOWN, null),
                            0,
                            codes.getOrDefault(id, Map.of())));
                });
        return turns;
    }
}
