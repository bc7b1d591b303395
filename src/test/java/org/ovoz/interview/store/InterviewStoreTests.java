package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What the stores of interviews promise beyond what the service asks of them. */
@ParameterizedClass
@EnumSource
@Slow
class InterviewStoreTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private final InterviewService service;
    private final EventStore events;
    private final CodeStore codes;
    private final TextStore texts;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;

    InterviewStoreTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        events = ovoz.the(EventStore.class);
        codes = ovoz.the(CodeStore.class);
        texts = ovoz.the(TextStore.class);
        transaction = ovoz.the(TransactionTemplate.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    @Test
    void takesAnEventOnceEvenIfNobodyAskedBefore() {
        var id = started();
        var event = UUID.randomUUID();
        append(id, event);
        assertThat(events.has(id, event)).isTrue();
        assertThat(events.has(started(), event)).isFalse();
        assertThat(append(id, event)).isFalse();
        assertThat(events.of(id)).hasSize(2);
    }

    @Test
    void keepsNothingOfATransactionThatFails() {
        var id = started();
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    append(id, UUID.randomUUID());
                    texts.put(id, Map.of("word", "half"));
                    throw new IllegalStateException("in the middle");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(events.of(id)).hasSize(1);
        assertThat(texts.of(id)).isEmpty();
    }

    @Test
    void writesNothingForAnInterviewThatIsGone() {
        var nobody = InterviewId.random();
        assertThatThrownBy(() -> append(nobody, UUID.randomUUID())).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> texts.put(nobody, Map.of("word", "x")))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> codes.keep(CodeStore.Purpose.RESUME, "x", nobody))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsEveryCodeOfEachPurpose() {
        var id = started();
        codes.keep(CodeStore.Purpose.RESUME, "first" + id, id);
        codes.keep(CodeStore.Purpose.RECEIPT, "first" + id, id);
        codes.keep(CodeStore.Purpose.RESUME, "second" + id, id);
        assertThat(codes.find(CodeStore.Purpose.RESUME, "first" + id)).hasValue(id);
        assertThat(codes.find(CodeStore.Purpose.RESUME, "second" + id)).hasValue(id);
        assertThat(codes.find(CodeStore.Purpose.RECEIPT, "first" + id)).hasValue(id);
        assertThat(codes.find(CodeStore.Purpose.RECEIPT, "second" + id)).isEmpty();
    }

    @Test
    void keepsALongTextOfEveryScript() {
        var id = started();
        var text = "ұзақ 🙂 متن \u202E ".repeat(5_000);
        texts.put(id, Map.of("word", text, "why", ""));
        assertThat(texts.of(id)).isEqualTo(Map.of("word", text));
        texts.remove(id, List.of("word", "unknown"));
        assertThat(texts.of(id)).isEmpty();
    }

    @Test
    void keepsTextsWhereTheIdOfTheirInterviewBelongs() {
        var id = started();
        texts.put(id, Map.of("word", "one"));
        texts.put(id, Map.of("why", "two"));
        texts.put(id, Map.of("word", "three"));
        assertThat(places(id)).containsExactly(TextPlace.first(id.value()), TextPlace.first(id.value()) + 1);
        assertThat(texts.of(id)).isEqualTo(Map.of("word", "three", "why", "two"));
    }

    @Test
    void keepsTextsOfTwoInterviewsWhoseIdsBeginAlike() {
        var id = started();
        var alike =
                new UUID(id.value().getMostSignificantBits() ^ 1, ~id.value().getLeastSignificantBits());
        var copied = new InterviewId(alike);
        jdbc.sql("""
                        insert into interview (place, id, wave, questionnaire, version, country, mode, lang, practice, synthetic,
                            state, order_seed, answers, seconds, started_on, changed_on)
                        select :place, cast(:alike as uuid), wave, questionnaire, version, country, mode, lang, practice, synthetic,
                            state, order_seed, answers, seconds, started_on, changed_on
                        from interview where id = :id
                        """)
                .param("place", RandomPlace.of(alike))
                .param("alike", alike)
                .param("id", id.value())
                .update();
        texts.put(id, Map.of("word", "one"));
        texts.put(copied, Map.of("word", "two"));
        assertThat(places(copied)).containsExactly(TextPlace.first(id.value()) + 1);
        assertThat(texts.of(id)).isEqualTo(Map.of("word", "one"));
        assertThat(texts.of(copied)).isEqualTo(Map.of("word", "two"));
    }

    private List<Long> places(InterviewId id) {
        return jdbc.sql("select place from answer_text where interview = :id order by place")
                .param("id", id.value())
                .query(Long.class)
                .list();
    }

    @Test
    void readsBackEveryCode() {
        var values = List.of(0, 1, -1, -9, 63, 64, -64, -65, 8191, 1_000_000, Integer.MAX_VALUE, Integer.MIN_VALUE);
        assertThat(Arrays.stream(CodedRow.read(CodedRow.write(values))).boxed()).isEqualTo(values);
        assertThat(CodedRow.write(List.of(-9, 11, 0))).hasSize(3);
        assertThat(CodedRow.read(new byte[0])).isEmpty();
    }

    private InterviewId started() {
        return service.start(new NewInterview(
                        new WaveId("tiny-1"),
                        new CountryCode("KZ"),
                        Mode.ONLINE,
                        new Language("ru"),
                        null,
                        null,
                        false))
                .id();
    }

    private boolean append(InterviewId id, UUID event) {
        var change = Change.ofCodes("website", Map.of("website", 1)).as(event);
        return events.appendAnswer(id, change, change.codes(), TODAY);
    }
}
