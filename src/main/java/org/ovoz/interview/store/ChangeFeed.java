package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewChange;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.UnreadableInterviews;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sent interviews as a stream of rows, and the numbered feed of their changes. */
@Repository
class ChangeFeed implements InterviewRows, ChangeLog {

    private static final int MOST = 1000;

    private static final String COMPLETE = "COMPLETE";

    private final JdbcClient jdbc;
    private final TextEnvelope envelope;
    private final CodeOrder order;
    private final SentPages pages;
    private final UnreadableInterviews unreadable;
    private final Definitions definitions;

    ChangeFeed(
            JdbcClient jdbc,
            TextEnvelope envelope,
            CodeOrder order,
            SentPages pages,
            UnreadableInterviews unreadable,
            Definitions definitions) {
        this.jdbc = jdbc;
        this.unreadable = unreadable;
        this.definitions = definitions;
        this.pages = pages;
        this.order = order;
        this.envelope = envelope;
    }

    @Override
    public void append(InterviewId id, WaveId wave, LocalDate today) {
        var number = jdbc.sql("select number from change_counter where id = 1 for update")
                        .query(Long.class)
                        .single()
                + 1;
        jdbc.sql("update change_counter set number = :number where id = 1")
                .param("number", number)
                .update();
        jdbc.sql("insert into interview_change (number, interview, wave, on_day) values (:number, :id, :wave, :day)")
                .param("number", number)
                .param("id", id.value())
                .param("wave", wave.value())
                .param("day", today)
                .update();
    }

    @Override
    public void forget(InterviewId id) {
        forget("interview = :what", id.value());
    }

    @Override
    public void forgetBefore(LocalDate day) {
        forget("on_day < :what", day);
    }

    /** Rows are locked in the order of their numbers, by whoever removes some: two who remove the same never deadlock. */
    private void forget(String which, Object what) {
        jdbc.sql("select number from interview_change where " + which + " order by number for update")
                .param("what", what)
                .query(Long.class)
                .list();
        jdbc.sql("delete from interview_change where " + which)
                .param("what", what)
                .update();
    }

    /**
     * The counter, or a change that is kept under a higher number: while others commit, H2 may show a change and, in a statement
     * after that, still the counter of before it. Whoever follows would be taken back and read every wave anew.
     */
    @Override
    public long latestChange() {
        return jdbc.sql("""
                        select greatest(number, coalesce((select max(number) from interview_change), 0))
                        from change_counter where id = 1
                        """).query(Long.class).single();
    }

    /**
     * Numbers have no gaps but where changes were forgotten, and those of several days may be forgotten in any order, as days
     * begin at different moments in the countries. A number of the past is one of a database that was brought back.
     */
    @Override
    public List<InterviewChange> changesAfter(long number) {
        var latest = latestChange();
        if (latest == number) {
            return List.of();
        }
        var kept = latest < number ? List.<InterviewChange>of() : keptAfter(number);
        if (isWhole(kept, number)) {
            return kept;
        }
        return definitions
                .study()
                .everyWave()
                .map(wave -> new InterviewChange(latest, null, wave.id()))
                .toList();
    }

    private static boolean isWhole(List<InterviewChange> kept, long number) {
        var next = number;
        for (var change : kept) {
            if (change.number() != ++next) {
                return false;
            }
        }
        return !kept.isEmpty();
    }

    private List<InterviewChange> keptAfter(long number) {
        return jdbc.sql("select * from interview_change where number > :number order by number limit " + MOST)
                .param("number", number)
                .query((row, _) ->
                        new InterviewChange(row.getLong("number"), interview(row), new WaveId(row.getString("wave"))))
                .list();
    }

    private static @Nullable InterviewId interview(ResultSet row) throws SQLException {
        var id = row.getObject("interview", UUID.class);
        return id == null ? null : new InterviewId(id);
    }

    @Override
    public long sent() {
        var all = jdbc.sql("select count(*) from interview where state = 'COMPLETE' and practice = false")
                .query(Long.class)
                .single();
        return all - inDepth();
    }

    /** Interviews in depth are no rows of tables and exports, whoever asks for them. */
    private void requireSurvey(WaveId wave) {
        if (definitions.study().isInDepth(wave)) {
            throw new IllegalArgumentException("Interviews in depth are in no table and no export.");
        }
    }

    /** How many of them are interviews in depth: few. */
    private long inDepth() {
        var waves =
                definitions.inDepth().stream().map(wave -> wave.id().value()).toList();
        return waves.isEmpty()
                ? 0
                : jdbc.sql("""
                        select count(*) from interview
                        where wave in (:waves) and state = 'COMPLETE' and practice = false
                        """).param("waves", waves).query(Long.class).single();
    }

    @Override
    public Optional<CodedInterview> counted(InterviewId id) {
        unreadable.forget(id);
        return jdbc.sql("""
                        select id, wave, questionnaire, version, coded, completed_on, seconds, country, mode, channel,
                            review
                        from interview
                        where id = :id and state = 'COMPLETE' and practice = false
                        """)
                .param("id", id.value())
                .query((row, _) -> {
                    var wave = new WaveId(row.getString("wave"));
                    return pages.readable(wave, row, one -> coded(wave, one));
                })
                .optional();
    }

    @Override
    public void forEachCoded(WaveId wave, Consumer<CodedInterview> consumer) {
        requireSurvey(wave);
        pages.forEach(
                wave, COMPLETE, row -> coded(wave, row), page -> page.values().forEach(consumer));
    }

    /** The rows of a page and their texts are two statements: they must see the same moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEachWithTexts(WaveId wave, Consumer<CodedInterview> consumer) {
        requireSurvey(wave);
        pages.forEach(wave, COMPLETE, row -> coded(wave, row), page -> {
            pages.forEachText(
                    page,
                    (interview, variable, _, closed) ->
                            interview.texts().put(variable, envelope.open(interview.id(), variable, closed)));
            page.values().forEach(consumer);
        });
    }

    private CodedInterview coded(WaveId wave, ResultSet row) throws SQLException {
        return new CodedInterview(
                new InterviewId(row.getObject("id", UUID.class)),
                order.read(wave, row),
                new LinkedHashMap<>(),
                row.getObject("completed_on", LocalDate.class),
                row.getInt("seconds"));
    }
}
