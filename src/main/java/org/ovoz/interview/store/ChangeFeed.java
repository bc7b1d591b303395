package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.CodedInterview;
import org.ovoz.interview.InterviewChange;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewRows;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sent interviews as a stream of rows, and the numbered feed of their changes. */
@Repository
class ChangeFeed implements InterviewRows, ChangeLog {

    private static final int MOST = 1000;

    /** Interviews that are in memory at once. */
    private static final int PAGE = 1000;

    /** Comes before every id in both databases. */
    private static final UUID LOWEST = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final TextEnvelope envelope;
    private final CodeOrder order;

    ChangeFeed(JdbcClient jdbc, TextEnvelope envelope, CodeOrder order) {
        this.jdbc = jdbc;
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
        jdbc.sql("delete from interview_change where interview = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void forgetBefore(LocalDate day) {
        jdbc.sql("delete from interview_change where on_day < :day")
                .param("day", day)
                .update();
    }

    @Override
    public long latestChange() {
        return jdbc.sql("select number from change_counter where id = 1")
                .query(Long.class)
                .single();
    }

    @Override
    public List<InterviewChange> changesAfter(long number) {
        return jdbc.sql("select * from interview_change where number > :number order by number limit " + MOST)
                .param("number", number)
                .query((row, _) -> new InterviewChange(
                        row.getLong("number"),
                        new InterviewId(row.getObject("interview", UUID.class)),
                        new WaveId(row.getString("wave"))))
                .list();
    }

    @Override
    public long sent() {
        return jdbc.sql("select count(*) from interview where state = 'COMPLETE'")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<CodedInterview> counted(InterviewId id) {
        return jdbc.sql("""
                        select id, wave, questionnaire, version, coded, completed_on, seconds from interview
                        where id = :id and state = 'COMPLETE' and practice = false
                        """)
                .param("id", id.value())
                .query((row, _) -> coded(new WaveId(row.getString("wave")), row))
                .optional();
    }

    @Override
    public void forEachCoded(WaveId wave, Consumer<CodedInterview> consumer) {
        forEachPage(wave, page -> page.values().forEach(consumer));
    }

    /** The rows of a page and their texts are two statements: they must see the same moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEachWithTexts(WaveId wave, Consumer<CodedInterview> consumer) {
        forEachPage(wave, page -> {
            addTexts(page);
            page.values().forEach(consumer);
        });
    }

    /**
     * Goes through a wave in the order of the ids. Conditions and order are those of the index interview_by_wave, which
     * has all that is asked for: so neither database sorts, nor gathers the whole answer, nor reads the wide rows.
     */
    private void forEachPage(WaveId wave, Consumer<SequencedMap<UUID, CodedInterview>> consumer) {
        var after = LOWEST;
        SequencedMap<UUID, CodedInterview> page;
        do {
            page = page(wave, after);
            if (!page.isEmpty()) {
                after = page.lastEntry().getKey();
                consumer.accept(page);
            }
        } while (page.size() == PAGE);
    }

    private SequencedMap<UUID, CodedInterview> page(WaveId wave, UUID after) {
        var page = LinkedHashMap.<UUID, CodedInterview>newLinkedHashMap(PAGE);
        jdbc.sql("""
                        select id, questionnaire, version, coded, completed_on, seconds from interview
                        where wave = :wave and state = 'COMPLETE' and practice = false and id > :after
                        order by wave, state, practice, id limit :page
                        """)
                .param("wave", wave.value())
                .param("after", after)
                .param("page", PAGE)
                .query(row -> {
                    var interview = coded(wave, row);
                    page.put(interview.id().value(), interview);
                });
        return page;
    }

    /** Texts of drafts and of other waves lie between those of the page and are passed over. */
    private void addTexts(SequencedMap<UUID, CodedInterview> page) {
        jdbc.sql("""
                        select interview, variable, envelope from answer_text
                        where place between :first and :last
                        """)
                .param("first", TextPlace.first(page.firstEntry().getKey()))
                .param("last", TextPlace.last(page.lastEntry().getKey()))
                .query(row -> {
                    var interview = page.get(row.getObject("interview", UUID.class));
                    if (interview != null) {
                        var variable = row.getString("variable");
                        interview
                                .texts()
                                .put(variable, envelope.open(interview.id(), variable, row.getBytes("envelope")));
                    }
                });
    }

    private CodedInterview coded(WaveId wave, ResultSet row) throws SQLException {
        return new CodedInterview(
                new InterviewId(row.getObject("id", UUID.class)),
                order.present(
                        wave,
                        row.getString("questionnaire"),
                        row.getInt("version"),
                        CodedRow.read(row.getBytes("coded"))),
                new LinkedHashMap<>(),
                row.getObject("completed_on", LocalDate.class),
                row.getInt("seconds"));
    }
}
