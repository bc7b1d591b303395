package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.CodedInterview;
import org.ovoz.interview.InterviewChange;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewRows;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sent interviews as a stream of rows, and the numbered feed of their changes. */
@Repository
class ChangeFeed implements InterviewRows, ChangeLog {

    private static final int FETCH_SIZE = 500;
    private static final int MOST = 1000;

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TextEnvelope envelope;
    private final CodeOrder order;

    ChangeFeed(JdbcClient jdbc, JdbcTemplate template, TextEnvelope envelope, CodeOrder order) {
        this.jdbc = jdbc;
        this.order = order;
        this.envelope = envelope;
        this.streaming = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH_SIZE);
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
                .query((row, _) -> coded(row, Map.of()))
                .optional();
    }

    /** In a transaction, because PostgreSQL streams with a fetch size only inside one. */
    @Override
    @Transactional(readOnly = true)
    public void forEachCoded(WaveId wave, Consumer<CodedInterview> consumer) {
        streaming.query("""
                select id, wave, questionnaire, version, coded, completed_on, seconds from interview
                where wave = ? and state = 'COMPLETE' and practice = false
                """, (RowCallbackHandler) row -> consumer.accept(coded(row, Map.of())), wave.value());
    }

    @Override
    @Transactional(readOnly = true)
    public void forEachWithTexts(WaveId wave, Consumer<CodedInterview> consumer) {
        var joined = new Joined(consumer);
        streaming.query("""
                select i.id, i.wave, i.questionnaire, i.version, i.coded, i.completed_on, i.seconds,
                    t.variable, t.envelope
                from interview i left join answer_text t on t.interview = i.id
                where i.wave = ? and i.state = 'COMPLETE' and i.practice = false
                order by i.id
                """, (RowCallbackHandler) joined::accept, wave.value());
        joined.flush();
    }

    private CodedInterview coded(ResultSet row, Map<String, String> texts) throws SQLException {
        return new CodedInterview(
                new InterviewId(row.getObject("id", UUID.class)),
                order.present(
                        new WaveId(row.getString("wave")),
                        row.getString("questionnaire"),
                        row.getInt("version"),
                        CodedRow.read(row.getBytes("coded"))),
                texts,
                row.getObject("completed_on", LocalDate.class),
                row.getInt("seconds"));
    }

    /** Gathers the lines of one interview, which has a line for each of its texts. */
    private final class Joined {

        private final Consumer<CodedInterview> consumer;
        private @Nullable CodedInterview current;
        private Map<String, String> texts = new LinkedHashMap<>();

        private Joined(Consumer<CodedInterview> consumer) {
            this.consumer = consumer;
        }

        private void accept(ResultSet row) throws SQLException {
            var id = new InterviewId(row.getObject("id", UUID.class));
            if (current == null || !current.id().equals(id)) {
                flush();
                texts = new LinkedHashMap<>();
                current = coded(row, texts);
            }
            var variable = row.getString("variable");
            if (variable != null) {
                texts.put(variable, envelope.open(id, variable, row.getBytes("envelope")));
            }
        }

        private void flush() {
            if (current != null) {
                consumer.accept(current);
                current = null;
            }
        }
    }
}
