package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Stores some hundred sent interviews of a file at once, each with the event that it was imported. */
@Repository
public class ImportBatch {

    /**
     * A sent interview.
     *
     * @param state in which it is stored
     * @param coded its codes in the order of its questionnaire, as {@link CodedRow} writes them
     */
    public record Row(Interview interview, Interview.State state, byte[] coded) {}

    private final JdbcTemplate jdbc;
    private final TextEnvelope envelope;
    private final CodesJson json = new CodesJson();

    ImportBatch(JdbcTemplate jdbc, TextEnvelope envelope) {
        this.jdbc = jdbc;
        this.envelope = envelope;
    }

    /**
     * Stores interviews of which none is there, within the caller's transaction.
     *
     * @param today the day it is in a country
     */
    public void insert(List<Row> rows, UUID actor, Function<CountryCode, LocalDate> today) {
        jdbc.batchUpdate(
                """
                insert into interview (place, id, wave, questionnaire, version, country, mode, lang, channel, practice,
                    synthetic, state, order_seed, answers, coded, seconds, started_on, changed_on, completed_on)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, false, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows.stream()
                        .map(row -> interview(row, today.apply(row.interview().country())))
                        .toList());
        insertEvents(rows, actor, today);
        var texts = texts(rows);
        if (!texts.isEmpty()) {
            jdbc.batchUpdate("""
                    insert into answer_text (place, interview, variable, format, envelope)
                    select coalesce(max(place) + 1, ?), cast(? as uuid), cast(? as varchar), cast(? as varchar),
                        cast(? as bytea)
                    from answer_text where place between ? and ?
                    """, texts);
        }
    }

    private void insertEvents(List<Row> rows, UUID actor, Function<CountryCode, LocalDate> today) {
        var none = json.write(Map.of());
        jdbc.batchUpdate(
                """
                insert into interview_event (place, interview, number, event_id, kind, codes_before, codes_after, actor,
                    on_day)
                select coalesce(max(place) + 1, ?), cast(? as uuid), 1, cast(? as uuid), cast(? as varchar),
                    cast(? as varchar), cast(? as varchar), cast(? as uuid), cast(? as date)
                from interview_event where place between ? and ?
                """,
                rows.stream()
                        .map(row -> new Object[] {
                            TextPlace.first(row.interview().id().value()),
                            row.interview().id().value(),
                            UUID.randomUUID(),
                            InterviewEvent.Kind.IMPORTED.name(),
                            none,
                            none,
                            actor,
                            today.apply(row.interview().country()),
                            TextPlace.first(row.interview().id().value()),
                            TextPlace.last(row.interview().id().value())
                        })
                        .toList());
    }

    private Object[] interview(Row row, LocalDate today) {
        var interview = row.interview();
        return new Object[] {
            RandomPlace.of(interview.id().value()),
            interview.id().value(),
            interview.wave().value(),
            interview.questionnaire(),
            interview.version(),
            interview.country().iso(),
            interview.mode().code(),
            interview.language().tag(),
            interview.channel(),
            interview.origin().synthetic(),
            row.state().name(),
            interview.orderSeed(),
            json.write(interview.answers().codes()),
            row.coded(),
            interview.seconds(),
            interview.progress().startedOn(),
            today,
            interview.completedOn()
        };
    }

    private List<Object[]> texts(List<Row> rows) {
        var texts = new ArrayList<Object[]>();
        for (var row : rows) {
            var id = row.interview().id();
            row.interview().answers().texts().forEach((variable, text) -> {
                if (!text.isBlank()) {
                    var first = TextPlace.first(id.value());
                    texts.add(new Object[] {
                        first,
                        id.value(),
                        variable,
                        envelope.format(),
                        envelope.close(id, variable, text),
                        first,
                        TextPlace.last(id.value())
                    });
                }
            });
        }
        return texts;
    }
}
