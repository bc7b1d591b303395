package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The append-only log of an interview. */
@Repository
public class EventStore {

    private static final String OR_LEAVE_OUT = "on conflict do nothing";

    private final JdbcClient jdbc;
    private final CodesJson json = new CodesJson();

    EventStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether an event arrived before: a replay. */
    public boolean has(InterviewId id, UUID eventId) {
        return jdbc.sql("select count(*) from interview_event where interview = :id and event_id = :event")
                        .param("id", id.value())
                        .param("event", eventId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The number of the latest event; 0 without any. */
    public int latest(InterviewId id) {
        return jdbc.sql("select coalesce(max(number), 0) from interview_event where interview = :id")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    /** Appends a correction; the interview's row must be locked. Of texts it is kept only that they changed. */
    public void appendCorrection(
            InterviewId id,
            UUID eventId,
            Map<String, Integer> before,
            Map<String, Integer> after,
            Set<String> texts,
            UUID actor,
            String reason,
            LocalDate day) {
        append(id, eventId, InterviewEvent.Kind.CORRECTED, null, before, after, texts, actor, reason, day, "");
    }

    /** Appends what happened to the interview as a whole; its row must be locked. */
    public void append(
            InterviewId id, InterviewEvent.Kind kind, @Nullable UUID actor, @Nullable String reason, LocalDate day) {
        append(id, UUID.randomUUID(), kind, null, Map.of(), Map.of(), Set.of(), actor, reason, day, "");
    }

    /**
     * Appends the answer to an item, by its respondent or interviewer; the interview's row must be locked.
     *
     * @param codes that it touches, as they are now; of texts it is kept only that they changed
     * @return whether it is new; a replay is left out
     */
    public boolean appendAnswer(InterviewId id, Change change, Map<String, Integer> codes, LocalDate day) {
        return append(
                id,
                change.eventId(),
                InterviewEvent.Kind.ANSWERED,
                change.item(),
                Map.of(),
                codes,
                change.texts().keySet(),
                null,
                null,
                day,
                OR_LEAVE_OUT);
    }

    /**
     * Appends an answer as the event of a number, which is higher than all of the interview's; its row must be locked.
     *
     * @return whether it is new; a replay is left out, and what finds its number or place taken
     */
    public boolean appendAnswer(InterviewId id, int number, Change change, Map<String, Integer> codes, LocalDate day) {
        return jdbc.sql("""
                        insert into interview_event (place, interview, number, event_id, kind, item, codes_before,
                            codes_after, on_day, changed_texts)
                        values (?, ?, ?, ?, 'ANSWERED', ?, '{}', ?, ?, ?) on conflict do nothing
                        """)
                        .params(
                                TextPlace.first(id.value()) + number,
                                id.value(),
                                number,
                                change.eventId(),
                                change.item(),
                                json.write(codes),
                                day,
                                lines(change.texts().keySet()))
                        .update()
                == 1;
    }

    /** The interview's row must be locked, so that numbers do not meet. */
    private boolean append(
            InterviewId id,
            UUID eventId,
            InterviewEvent.Kind kind,
            @Nullable String item,
            Map<String, Integer> before,
            Map<String, Integer> after,
            Set<String> texts,
            @Nullable UUID actor,
            @Nullable String reason,
            LocalDate day,
            String onConflict) {
        return jdbc.sql("""
                        insert into interview_event (place, interview, number, event_id, kind, item, codes_before,
                            codes_after, actor, reason, on_day, changed_texts)
                        select (select coalesce(max(p.place) + 1, :first) from interview_event p
                                where p.place between :first and :last),
                            cast(:id as uuid), coalesce(max(number), 0) + 1, cast(:event as uuid), cast(:kind as varchar),
                            cast(:item as varchar), cast(:before as varchar), cast(:after as varchar),
                            cast(:actor as uuid), cast(:reason as varchar), cast(:day as date), cast(:texts as varchar)
                        from interview_event where interview = :id
                        """ + onConflict)
                        .param("first", TextPlace.first(id.value()))
                        .param("last", TextPlace.last(id.value()))
                        .param("id", id.value())
                        .param("event", eventId)
                        .param("kind", kind.name())
                        .param("item", item)
                        .param("before", json.write(before))
                        .param("after", json.write(after))
                        .param("actor", actor)
                        .param("reason", reason)
                        .param("day", day)
                        .param("texts", lines(texts))
                        .update()
                == 1;
    }

    /** What happened to an interview, oldest first. */
    public List<InterviewEvent> of(InterviewId id) {
        return jdbc.sql("select * from interview_event where interview = :id order by number")
                .param("id", id.value())
                .query((row, _) -> new InterviewEvent(
                        row.getInt("number"),
                        InterviewEvent.Kind.valueOf(row.getString("kind")),
                        row.getString("item"),
                        json.read(row.getString("codes_before")),
                        json.read(row.getString("codes_after")),
                        texts(row.getString("changed_texts")),
                        row.getObject("actor", UUID.class),
                        row.getString("reason"),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    private static String lines(Set<String> texts) {
        return String.join("\n", new TreeSet<>(texts));
    }

    private static Set<String> texts(@Nullable String lines) {
        return lines == null ? Set.of() : lines.lines().collect(Collectors.toUnmodifiableSet());
    }

    /** Of the items that these events answered: by variable the event that answered it last. */
    public Map<String, UUID> latestAnswers(InterviewId id, Set<UUID> ofItemsOf) {
        var latest = new HashMap<String, UUID>();
        jdbc.sql("""
            select event_id, codes_after, changed_texts from interview_event
            where interview = :id and kind = 'ANSWERED' and item in (
                select own.item from interview_event own where own.interview = :id and own.event_id in (:events))
            order by number
            """).param("id", id.value()).param("events", ofItemsOf).query(row -> {
            var event = row.getObject("event_id", UUID.class);
            json.read(row.getString("codes_after")).keySet().forEach(variable -> latest.put(variable, event));
            texts(row.getString("changed_texts")).forEach(variable -> latest.put(variable, event));
        });
        return latest;
    }

    /** Forgets what was answered to items that are not part of the sent interview; nothing of its later history. */
    public void forgetItems(InterviewId id, Collection<String> items) {
        if (!items.isEmpty()) {
            jdbc.sql("delete from interview_event where interview = :id and kind = 'ANSWERED' and item in (:items)")
                    .param("id", id.value())
                    .param("items", items)
                    .update();
        }
    }
}
