package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.TextEnvelope;
import org.ovoz.interview.sent.Exclusion;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Sent interviews as a stream, excluded ones among them. */
@Repository
class SentCaseStore implements SentCases {

    private static final String READABLE = "plain";

    private final JdbcClient jdbc;
    private final TextEnvelope envelope;
    private final CodeOrder order;
    private final SentPages pages;

    SentCaseStore(JdbcClient jdbc, TextEnvelope envelope, CodeOrder order, SentPages pages) {
        this.jdbc = jdbc;
        this.pages = pages;
        this.envelope = envelope;
        this.order = order;
    }

    /** The rows of a page and their texts are two statements: they must see the same moment. */
    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEach(WaveId wave, Consumer<SentCase> consumer) {
        for (var state : List.of("COMPLETE", "NOT_ELIGIBLE", "EXCLUDED")) {
            pages.forEach(wave, state, row -> sent(wave, row, state.equals("EXCLUDED")), page -> {
                pages.forEachText(page, this::addReadable);
                page.values().forEach(consumer);
            });
        }
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void forEach(WaveId wave, Collection<InterviewId> ids, Consumer<SentCase> consumer) {
        pages.some(
                wave,
                ids.stream().map(InterviewId::value).toList(),
                row -> sent(wave, row, row.getString("state").equals("EXCLUDED")),
                page -> {
                    pages.forEachTextOf(page, this::addReadable);
                    page.values().forEach(consumer);
                });
    }

    private void addReadable(SentCase sent, String variable, String format, byte[] closed) {
        if (format.equals(READABLE)) {
            sent.texts().put(variable, envelope.open(sent.id(), variable, closed));
        }
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

    private SentCase sent(WaveId wave, ResultSet row, boolean excluded) throws SQLException {
        return new SentCase(
                new InterviewId(row.getObject("id", UUID.class)),
                new CountryCode(row.getString("country")),
                new SentCase.Paradata(
                        Mode.ofCode(row.getInt("mode")),
                        new Language(row.getString("lang")),
                        row.getObject("interviewer", UUID.class),
                        row.getInt("seconds"),
                        row.getObject("started_on", LocalDate.class),
                        row.getObject("completed_on", LocalDate.class),
                        row.getString("channel")),
                order.read(wave, row),
                new LinkedHashMap<>(),
                excluded);
    }
}
