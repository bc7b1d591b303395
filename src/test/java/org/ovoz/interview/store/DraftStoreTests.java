package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.DraftCount;
import org.ovoz.interview.DraftCount.Reached;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of what was not sent, and streams of what was, on both databases. */
@ParameterizedClass
@EnumSource
@Slow
class DraftStoreTests {

    private static final CountryCode TJ = new CountryCode("TJ");
    private static final CountryCode KZ = new CountryCode("KZ");

    private final InterviewService service;
    private final ExclusionsAndWithdrawals decisions;
    private final DraftStore drafts;
    private final InterviewStore interviews;
    private final SentCases sent;
    private final JdbcClient jdbc;

    DraftStoreTests(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        decisions = ovoz.the(ExclusionsAndWithdrawals.class);
        drafts = ovoz.the(DraftStore.class);
        interviews = ovoz.the(InterviewStore.class);
        sent = ovoz.the(SentCases.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview where country = 'TJ'").update();
        jdbc.sql("delete from ended_draft").update();
    }

    private InterviewId begun(Mode mode, boolean practice) {
        return service.start(new NewInterview(Tiny.WAVE, TJ, mode, new Language("ru"), null, null, practice))
                .id();
    }

    private InterviewId consented(Mode mode) {
        var id = begun(mode, false);
        service.answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        return id;
    }

    private List<DraftCount> counts() {
        return drafts.counts(Tiny.WAVE).stream()
                .filter(count -> count.country().equals(TJ))
                .toList();
    }

    @Test
    void countsHowFarDraftsCameWithoutPracticeAndSentOnes() {
        begun(Mode.ONLINE, false);
        consented(Mode.ONLINE);
        var answered = consented(Mode.ONLINE);
        service.answer(answered, Change.ofCodes("website", Map.of("website", 2)));
        service.arriveAt(answered, "views");
        begun(Mode.FACE_TO_FACE, true);
        service.complete(consented(Mode.FACE_TO_FACE));
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        new DraftCount(TJ, Mode.ONLINE, "", Reached.OPENED, 1),
                        new DraftCount(TJ, Mode.ONLINE, "", Reached.CONSENTED, 1),
                        new DraftCount(TJ, Mode.ONLINE, "views", Reached.ANSWERED, 1));
        assertThat(drafts.practice(Tiny.WAVE).get(TJ)).isEqualTo(Map.of(Mode.FACE_TO_FACE, 1));
    }

    @Test
    void keepsTheNumberOfDraftsThatAreDeleted() {
        consented(Mode.ONLINE);
        consented(Mode.ONLINE);
        var before = counts();
        assertThat(before).containsExactly(new DraftCount(TJ, Mode.ONLINE, "", Reached.CONSENTED, 2));
        var tomorrow = LocalDate.now().plusDays(2);
        drafts.addUntouchedSince(tomorrow);
        interviews.deleteDraftsUntouchedSince(tomorrow);
        assertThat(counts()).isEqualTo(before);
        consented(Mode.ONLINE);
        assertThat(counts()).containsExactly(new DraftCount(TJ, Mode.ONLINE, "", Reached.CONSENTED, 3));
    }

    @Test
    void countsRefusalsToInterviewersAndNothingOfThoseOnline() {
        var refusal = begun(Mode.FACE_TO_FACE, false);
        service.answer(refusal, Change.ofCodes("consent", Map.of("consent", 2)));
        service.discard(refusal);
        service.discard(consented(Mode.FACE_TO_FACE));
        service.discard(begun(Mode.FACE_TO_FACE, true));
        service.discard(begun(Mode.ONLINE, false));
        assertThat(counts())
                .containsExactlyInAnyOrder(
                        new DraftCount(TJ, Mode.FACE_TO_FACE, "", Reached.REFUSED, 1),
                        new DraftCount(TJ, Mode.FACE_TO_FACE, "", Reached.NOT_ELIGIBLE, 1));
    }

    @Test
    void streamsSentInterviewsWithThoseThatAreLeftOutAndTheirTexts() {
        var one = consented(Mode.FACE_TO_FACE);
        service.answer(one, Change.ofText("word", "word", "сухан"));
        service.spend(one, 700);
        service.complete(one);
        var other = consented(Mode.ONLINE);
        service.complete(other);
        consented(Mode.ONLINE);
        decisions.setExcluded(other, true, "twice", UUID.randomUUID());
        var found = new ArrayList<SentCase>();
        sent.forEach(Tiny.WAVE, found::add);
        found.removeIf(interview -> !interview.country().equals(TJ));
        assertThat(found)
                .extracting(SentCase::id, SentCase::mode, SentCase::seconds, SentCase::excluded)
                .containsExactlyInAnyOrder(
                        tuple(one, Mode.FACE_TO_FACE, 700, false), tuple(other, Mode.ONLINE, 0, true));
        assertThat(textsOf(one)).isEqualTo(Map.of("word", "сухан"));
        jdbc.sql("update answer_text set format = 'sealed' where interview = :id")
                .param("id", one.value())
                .update();
        assertThat(textsOf(one)).isEmpty();
    }

    private Map<String, String> textsOf(InterviewId id) {
        var texts = new HashMap<InterviewId, Map<String, String>>();
        sent.forEach(Tiny.WAVE, interview -> texts.put(interview.id(), interview.texts()));
        return texts.get(id);
    }

    @Test
    void tellsTheLatestDecisionOfWhatIsLeftOut() {
        var lead = UUID.randomUUID();
        var id = consented(Mode.ONLINE);
        service.complete(id);
        decisions.setExcluded(id, true, "first", UUID.randomUUID());
        decisions.setExcluded(id, false, "taken in", lead);
        assertThat(sent.exclusions(Tiny.WAVE, Set.of(TJ))).isEmpty();
        decisions.setExcluded(id, true, "second", lead);
        assertThat(sent.exclusions(Tiny.WAVE, Set.of(TJ, KZ)))
                .filteredOn(exclusion -> exclusion.interview().equals(id))
                .singleElement()
                .satisfies(exclusion -> {
                    assertThat(exclusion.reason()).isEqualTo("second");
                    assertThat(exclusion.actor()).isEqualTo(lead);
                });
        assertThat(sent.exclusions(Tiny.WAVE, Set.of(KZ)))
                .noneMatch(exclusion -> exclusion.interview().equals(id));
        assertThat(sent.exclusions(Tiny.WAVE, Set.of())).isEmpty();
    }
}
