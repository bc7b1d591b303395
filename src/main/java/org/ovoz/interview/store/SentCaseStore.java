package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.Exclusion;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.SentCase;
import org.ovoz.interview.SentCases;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sent interviews as streams, excluded ones among them. */
@Repository
class SentCaseStore implements SentCases {

    private static final int FETCH_SIZE = 500;
    private static final String READABLE = "plain";

    private final JdbcClient jdbc;
    private final JdbcTemplate streaming;
    private final TextEnvelope envelope;
    private final CodeOrder order;

    SentCaseStore(JdbcClient jdbc, JdbcTemplate template, TextEnvelope envelope, CodeOrder order) {
        this.jdbc = jdbc;
        this.streaming = new JdbcTemplate(Objects.requireNonNull(template.getDataSource()));
        this.streaming.setFetchSize(FETCH_SIZE);
        this.envelope = envelope;
        this.order = order;
    }

    /** In a transaction, because PostgreSQL streams with a fetch size only inside one. */
    @Override
    @Transactional(readOnly = true)
    public void forEach(WaveId wave, Consumer<SentCase> consumer) {
        streaming.query("""
                select id, questionnaire, version, country, mode, lang, interviewer, state, coded, seconds,
                    started_on, completed_on
                from interview
                where wave = ? and state in ('COMPLETE', 'EXCLUDED') and practice = false
                order by id
                """, (RowCallbackHandler) row -> consumer.accept(sent(wave, row)), wave.value());
    }

    @Override
    @Transactional(readOnly = true)
    public void forEachReadableText(WaveId wave, TextConsumer consumer) {
        streaming.query(
                """
                select t.interview, t.variable, t.envelope
                from answer_text t join interview i on i.id = t.interview
                where i.wave = ? and i.state in ('COMPLETE', 'EXCLUDED') and i.practice = false and t.format = ?
                """,
                (RowCallbackHandler) row -> {
                    var id = new InterviewId(row.getObject("interview", UUID.class));
                    var variable = row.getString("variable");
                    consumer.accept(id, variable, envelope.open(id, variable, row.getBytes("envelope")));
                },
                wave.value(),
                READABLE);
    }

    @Override
    public List<Exclusion> exclusions(WaveId wave, Set<CountryCode> countries) {
        if (countries.isEmpty()) {
            return List.of();
        }
        return jdbc.sql("""
                        select i.id, i.country, e.actor, e.reason, e.on_day
                        from interview i join interview_event e on e.interview = i.id
                        where i.wave = :wave and i.state = 'EXCLUDED' and i.practice = false and i.country in (:countries)
                            and e.number = (select max(l.number) from interview_event l
                                where l.interview = i.id and l.kind = 'EXCLUDED')
                        order by e.on_day desc, i.id
                        """)
                .param("wave", wave.value())
                .param("countries", countries.stream().map(CountryCode::iso).toList())
                .query((row, _) -> new Exclusion(
                        new InterviewId(row.getObject("id", UUID.class)),
                        new CountryCode(row.getString("country")),
                        row.getObject("actor", UUID.class),
                        Objects.requireNonNullElse(row.getString("reason"), ""),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    private SentCase sent(WaveId wave, ResultSet row) throws SQLException {
        return new SentCase(
                new InterviewId(row.getObject("id", UUID.class)),
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                new Language(row.getString("lang")),
                order.present(
                        wave,
                        row.getString("questionnaire"),
                        row.getInt("version"),
                        CodedRow.read(row.getBytes("coded"))),
                row.getInt("seconds"),
                row.getObject("interviewer", UUID.class),
                row.getObject("started_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getString("state").equals("EXCLUDED"));
    }
}
