package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** Answers of a page that knows the interview as it was read last: what it knows may be old, and what it sends may be sent again. */
@ParameterizedClass
@EnumSource
@Slow
class ReplayTests {

    private final InterviewService service;
    private final Sending sending;
    private final RespondentWithdrawals withdrawals;

    ReplayTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        sending = ovoz.the(Sending.class);
        withdrawals = ovoz.the(RespondentWithdrawals.class);
    }

    private Interview started() {
        return service.start(new NewInterview(
                new WaveId("tiny-1"), new CountryCode("KZ"), Mode.ONLINE, new Language("ru"), null, null, false));
    }

    private static Change occupation(int code) {
        return Change.ofCodes("occupation", Map.of("occupation", code));
    }

    private long events(Interview interview, String item) {
        return service.history(interview.id()).stream()
                .filter(event -> item.equals(event.item()))
                .count();
    }

    @Test
    void whatIsReturnedIsWhatIsStored() {
        var now = started();
        for (var change : new Change[] {
            occupation(5),
            Change.ofText("word", "word", " one "),
            Change.ofCodes("website", Map.of("website", 1)),
            Change.clearing("word", Set.of("word")),
            Change.clearing("occupation", Set.of("occupation"))
        }) {
            now = service.answer(now, change);
            var stored = service.get(now.id());
            assertThat(now.answers()).isEqualTo(stored.answers());
            assertThat(now.answers().codes().keySet())
                    .containsExactlyElementsOf(stored.answers().codes().keySet());
            assertThat(now.revision()).isEqualTo(stored.revision());
        }
        assertThat(service.history(now.id())).extracting(InterviewEvent::number).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void anAnswerOnAnOldPageKeepsWhatOthersStored() {
        var read = started();
        service.answer(read.id(), Change.ofText("word", "word", "theirs"));
        service.answer(read.id(), Change.ofCodes("website", Map.of("website", 1)));
        var after = service.answer(read, occupation(5));
        assertThat(after.answers().text("word")).hasValue("theirs");
        assertThat(after.answers().code("website")).hasValue(1);
        assertThat(after.answers().code("occupation")).hasValue(5);
        assertThat(service.get(read.id()).answers()).isEqualTo(after.answers());
        var next = service.answer(after, occupation(1));
        assertThat(next.answers()).isEqualTo(service.get(read.id()).answers());
    }

    @Test
    void aReplayChangesNothingWhateverThePageKnows() {
        var first = started();
        var change = occupation(5);
        var second = service.answer(first, change);
        var third = service.answer(second, occupation(1));
        for (var known : new Interview[] {first, second, third}) {
            assertThat(service.answer(known, change).answers().code("occupation"))
                    .hasValue(1);
        }
        assertThat(events(first, "occupation")).isEqualTo(2);
        assertThat(service.get(first.id()).revision()).isEqualTo(third.revision());
    }

    @Test
    void aReplayOfATextThatWasChangedSinceBringsNothingBack() {
        var first = started();
        var change = Change.ofText("word", "word", "old");
        var second = service.answer(first, change);
        var third = service.answer(second, Change.ofText("word", "word", "new"));
        for (var known : new Interview[] {first, second, third}) {
            assertThat(service.answer(known, change).answers().text("word")).hasValue("new");
        }
        service.answer(first.id(), change);
        assertThat(service.get(first.id()).answers().text("word")).hasValue("new");
    }

    @Test
    void manyAtOnceOnOneOldPageLoseNothing() throws Exception {
        var read = started();
        var replayed = occupation(5);
        for (int round = 0; round < 5; round++) {
            AtOnce.run(
                    () -> service.answer(read, replayed),
                    () -> service.answer(read, replayed),
                    () -> service.answer(read.id(), replayed),
                    () -> service.answer(read, Change.ofCodes("website", Map.of("website", 1))),
                    () -> service.answer(read, Change.ofText("word", "word", "mine")),
                    () -> service.answer(read.id(), Change.ofCodes("website_updated", Map.of("website_updated", 7))));
        }
        var stored = service.get(read.id());
        assertThat(stored.answers().code("occupation")).hasValue(5);
        assertThat(stored.answers().code("website")).hasValue(1);
        assertThat(stored.answers().code("website_updated")).hasValue(7);
        assertThat(stored.answers().text("word")).hasValue("mine");
        assertThat(events(read, "occupation")).isEqualTo(1);
        assertThat(service.history(read.id()))
                .extracting(InterviewEvent::number)
                .doesNotHaveDuplicates()
                .allMatch(number -> number <= stored.revision());
    }

    @Test
    void anotherLanguageIsNoticed() {
        var read = started();
        service.setLanguage(read.id(), new Language("kk"));
        var after = service.answer(read, occupation(5));
        assertThat(after.language()).isEqualTo(new Language("kk"));
        assertThat(after.answers().code("lang"))
                .isEqualTo(service.get(read.id()).answers().code("lang"));
    }

    @Test
    void whereAnEventsPlaceIsTakenAnotherIsFound() {
        var read = started();
        var change = new Change(UUID.randomUUID(), "occupation", Map.of("occupation", 5), Map.of(), Set.of());
        var now = read;
        for (int i = 0; i < 3; i++) {
            now = service.answer(now, occupation(i % 2 == 0 ? 5 : 1));
        }
        // As a page knows it that lost its place: the numbers that follow are taken.
        var lost = new Interview(
                now.id(),
                now.origin(),
                now.progress(),
                now.state(),
                now.orderSeed(),
                now.answers(),
                now.revision() - 2);
        var after = service.answer(lost, change);
        assertThat(after.answers()).isEqualTo(service.get(read.id()).answers());
        assertThat(after.answers().code("occupation")).hasValue(5);
    }

    @Test
    void whatIsSentOrGoneTakesNothing() {
        var read = started();
        var answered = service.answer(read, Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(read.id());
        assertThatThrownBy(() -> service.answer(answered, occupation(5))).isInstanceOf(AlreadySent.class);
        var gone = started();
        withdrawals.discard(gone.id());
        assertThatThrownBy(() -> service.answer(gone, occupation(5))).isInstanceOf(UnknownInterview.class);
    }
}
