package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.UnreadableInterviews;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sent interviews of a wave a page at a time, in the order of their ids, and the texts of a page. Conditions and order are
 * those of the index interview_by_wave, which has all that is asked for: so neither database sorts, nor gathers the whole
 * answer, nor reads the wide rows. See docs/decisions/0007.
 */
@Repository
class SentPages {

    /** Interviews that are in memory at once. */
    private static final int PAGE = 1000;

    /** Comes before every id in both databases. */
    private static final UUID LOWEST = new UUID(0, 0);

    /** Makes an interview of its row. */
    @FunctionalInterface
    interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes a text of an interview, in its envelope. */
    @FunctionalInterface
    interface TextTaker<T> {
        void take(T interview, String variable, String format, byte[] envelope);
    }

    private final JdbcClient jdbc;
    private final UnreadableInterviews unreadable;

    SentPages(JdbcClient jdbc, UnreadableInterviews unreadable) {
        this.jdbc = jdbc;
        this.unreadable = unreadable;
    }

    /** Goes through the interviews of a state that are not practice; a page is never empty. */
    <T> void forEach(WaveId wave, String state, Reader<T> reader, Consumer<SequencedMap<UUID, T>> consumer) {
        var after = LOWEST;
        int size;
        do {
            var page = page(wave, state, after, reader);
            size = page.size();
            after = size == 0 ? after : page.lastEntry().getKey();
            give(page, consumer);
        } while (size == PAGE);
    }

    private static <T> void give(SequencedMap<UUID, T> page, Consumer<SequencedMap<UUID, T>> consumer) {
        page.values().removeIf(Objects::isNull);
        if (!page.isEmpty()) {
            consumer.accept(page);
        }
    }

    /** What a row says; null where it cannot be read: it is set aside, so that the others are told. */
    <T> @Nullable T readable(WaveId wave, ResultSet row, Reader<T> reader) throws SQLException {
        var id = new InterviewId(row.getObject("id", UUID.class));
        try {
            var read = reader.read(row);
            unreadable.forget(id);
            return read;
        } catch (UnreadableRow _) {
            unreadable.setAside(id, wave, new CountryCode(row.getString("country")));
            return null;
        }
    }

    /** Goes through those of some interviews that were sent and are no practice; a page is never empty. */
    <T> void some(WaveId wave, List<UUID> ids, Reader<T> reader, Consumer<SequencedMap<UUID, T>> consumer) {
        for (int from = 0; from < ids.size(); from += PAGE) {
            var page = LinkedHashMap.<UUID, T>newLinkedHashMap(PAGE);
            jdbc.sql("""
                            select id, questionnaire, version, coded, completed_on, seconds,
                                country, mode, lang, channel, interviewer, started_on, review, state
                            from interview
                            where id in (:ids) and wave = :wave and state <> 'DRAFT' and practice = false
                            """)
                    .param("ids", ids.subList(from, Math.min(ids.size(), from + PAGE)))
                    .param("wave", wave.value())
                    .query(row -> {
                        page.put(row.getObject("id", UUID.class), readable(wave, row, reader));
                    });
            give(page, consumer);
        }
    }

    /** Those that cannot be read are among them, without a value. */
    private <T> SequencedMap<UUID, T> page(WaveId wave, String state, UUID after, Reader<T> reader) {
        var page = LinkedHashMap.<UUID, T>newLinkedHashMap(PAGE);
        jdbc.sql("""
                        select id, questionnaire, version, coded, completed_on, seconds,
                            country, mode, lang, channel, interviewer, started_on, review
                        from interview
                        where wave = :wave and state = :state and practice = false and id > :after
                        order by wave, state, practice, id limit :page
                        """)
                .param("wave", wave.value())
                .param("state", state)
                .param("after", after)
                .param("page", PAGE)
                .query(row -> {
                    page.put(row.getObject("id", UUID.class), readable(wave, row, reader));
                });
        return page;
    }

    /** The texts of these interviews alone, which may lie far apart. */
    <T> void forEachTextOf(SequencedMap<UUID, T> page, TextTaker<T> taker) {
        jdbc.sql("select interview, variable, format, envelope from answer_text where interview in (:ids)")
                .param("ids", page.sequencedKeySet())
                .query(row -> {
                    taker.take(
                            page.get(row.getObject("interview", UUID.class)),
                            row.getString("variable"),
                            row.getString("format"),
                            row.getBytes("envelope"));
                });
    }

    /** Texts of drafts and of other waves lie between those of the page and are passed over. */
    <T> void forEachText(SequencedMap<UUID, T> page, TextTaker<T> taker) {
        jdbc.sql("""
                        select interview, variable, format, envelope from answer_text
                        where place between :first and :last
                        """)
                .param("first", TextPlace.first(page.firstEntry().getKey()))
                .param("last", TextPlace.last(page.lastEntry().getKey()))
                .query(row -> {
                    var interview = page.get(row.getObject("interview", UUID.class));
                    if (interview != null) {
                        taker.take(
                                interview,
                                row.getString("variable"),
                                row.getString("format"),
                                row.getBytes("envelope"));
                    }
                });
    }
}
