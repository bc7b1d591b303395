package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.CorrectionOutcome.Corrected;
import org.ovoz.interview.correction.CorrectionOutcome.Superseded;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.imported.InterviewImport;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Corrections of sent interviews, on both databases: staged, confirmed as a whole, and nothing is lost from the history. */
@ParameterizedClass
@EnumSource
@Slow
class CorrectionTests {

    private static final UUID LEAD = UUID.randomUUID();

    private final InterviewService service;
    private final Corrections corrections;
    private final ExclusionsAndWithdrawals exclusions;
    private final InterviewRows rows;
    private final JdbcClient jdbc;
    private final RunningOvoz ovoz;

    CorrectionTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        service = ovoz.the(InterviewService.class);
        corrections = ovoz.the(Corrections.class);
        exclusions = ovoz.the(ExclusionsAndWithdrawals.class);
        rows = ovoz.the(InterviewRows.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    private InterviewId sent() {
        var id = Interviews.consented(service, Mode.ONLINE).id();
        service.answer(id, Change.ofCodes("website", Map.of("website", 1)));
        service.answer(id, Change.ofCodes("website_updated", Map.of("website_updated", 12)));
        service.answer(id, networks(1, 0, 1));
        service.answer(id, Change.ofText("networks", "networks_oth", "Одноклассники"));
        service.answer(id, Change.ofText("word", "word", "свобода"));
        service.complete(id);
        return id;
    }

    private static Change networks(int facebook, int telegram, int other) {
        return Change.ofCodes(
                "networks",
                Map.of(
                        "networks_facebook", facebook,
                        "networks_telegram", telegram,
                        "networks_other", other,
                        "networks_none", 0));
    }

    private static Change website(int code) {
        return Change.ofCodes("website", Map.of("website", code));
    }

    private CorrectionOutcome correct(InterviewId id, Change... changes) {
        var draft = corrections.begin(id);
        for (var change : changes) {
            draft = draft.with(change);
        }
        return corrections.confirm(draft, "misheard", LEAD);
    }

    private int coded(InterviewId id, String variable) {
        var names = ovoz.the(Definitions.class).questionnaire(Interviews.WAVE).variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
        return rows.counted(id).orElseThrow().codes()[names.indexOf(variable)];
    }

    private List<InterviewEvent> corrected(InterviewId id) {
        return service.history(id).stream()
                .filter(event -> event.kind() == InterviewEvent.Kind.CORRECTED)
                .toList();
    }

    private long audited(InterviewId id) {
        return jdbc.sql("select count(*) from audit_row where action = 'INTERVIEW_CORRECTED' and object like :id")
                .param("id", "%" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void changesNothingBeforeItIsConfirmed() {
        var id = sent();
        var before = service.get(id);
        var change = rows.latestChange();
        var draft = corrections.begin(id).with(website(2));
        assertThat(draft.effect().corrected()).containsExactly("website");
        assertThat(draft.effect().lost()).containsExactly("website_updated");
        assertThat(draft.effect().codes()).containsEntry("website", 2).containsEntry("website_updated", -1);
        assertThat(service.get(id)).isEqualTo(before);
        assertThat(rows.latestChange()).isEqualTo(change);
        assertThat(corrected(id)).isEmpty();
        var back = draft.with(website(1));
        assertThat(back.effect().isNothing()).isTrue();
        assertThat(corrections.confirm(back, "why", LEAD)).isInstanceOf(CorrectionOutcome.Unchanged.class);
        assertThat(draft.without("website").interview().answers()).isEqualTo(before.answers());
    }

    @Test
    void keepsHiddenFollowUpsInTheHistoryThroughYesNoYes() {
        var id = sent();
        correct(id, website(2));
        assertThat(service.get(id).answers().has("website_updated")).isFalse();
        assertThat(coded(id, "website_updated")).isEqualTo(-1);
        correct(id, website(1), Change.ofCodes("website_updated", Map.of("website_updated", 5)));
        assertThat(coded(id, "website")).isEqualTo(1);
        assertThat(coded(id, "website_updated")).isEqualTo(5);
        var events = corrected(id);
        assertThat(events).hasSize(2);
        assertThat(events.getFirst().before()).isEqualTo(Map.of("website", 1, "website_updated", 12));
        assertThat(events.getFirst().after()).isEqualTo(Map.of("website", 2, "website_updated", -1));
        assertThat(events.getLast().before()).isEqualTo(Map.of("website", 2, "website_updated", -1));
        assertThat(events.getLast().after()).isEqualTo(Map.of("website", 1, "website_updated", 5));
        assertThat(events).extracting(InterviewEvent::reason).containsOnly("misheard");
        // What was answered at first is readable still.
        assertThat(service.history(id)).anySatisfy(event -> {
            assertThat(event.kind()).isEqualTo(InterviewEvent.Kind.ANSWERED);
            assertThat(event.after()).isEqualTo(Map.of("website_updated", 12));
        });
        assertThat(audited(id)).isEqualTo(2);
    }

    @Test
    void leavesAFollowUpThatIsAskedNowBlankIfNobodyAnswersIt() {
        var id = sent();
        correct(id, website(2));
        var draft = corrections.begin(id).with(website(1));
        assertThat(draft.effect().asked()).containsExactly("website_updated");
        corrections.confirm(draft, "was right", LEAD);
        assertThat(coded(id, "website_updated")).isEqualTo(-9);
    }

    @Test
    void derivesAnewWhatIsDerivedAndAsksWhatIsNotAnyMore() {
        var id = sent();
        assertThat(coded(id, "networks_main")).isEqualTo(-9);
        correct(id, networks(1, 0, 0));
        assertThat(coded(id, "networks_main")).isEqualTo(1);
        assertThat(service.get(id).answers().text("networks_oth")).isEmpty();
        assertThat(corrected(id).getLast().texts()).containsExactly("networks_oth");
        var draft = corrections.begin(id).with(networks(1, 1, 0));
        assertThat(draft.effect().asked()).containsExactly("networks_main");
        assertThat(draft.route().answers().has("networks_main")).isFalse();
        corrections.confirm(draft, "both", LEAD);
        assertThat(coded(id, "networks_main")).isEqualTo(-9);
        assertThat(service.get(id).answers().has("networks_main")).isFalse();
    }

    @Test
    void tellsOfTextsOnlyThatTheyChanged() {
        var id = sent();
        correct(id, Change.ofText("word", "word", "воля"));
        assertThat(service.get(id).answers().text("word")).hasValue("воля");
        var event = corrected(id).getLast();
        assertThat(event.texts()).containsExactly("word");
        assertThat(event.before()).isEmpty();
        assertThat(jdbc.sql(
                                "select count(*) from interview_event where changed_texts like '%воля%' or codes_after like '%воля%'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void isOneCorrectionHoweverOftenItIsConfirmed() throws Exception {
        var id = sent();
        var draft = corrections.begin(id).with(website(2));
        var change = rows.latestChange();
        var outcomes = Interviews.atOnce(IntStream.range(0, 6)
                .<Callable<CorrectionOutcome>>mapToObj(_ -> () -> corrections.confirm(draft, "misheard", LEAD))
                .toList());
        assertThat(outcomes).allMatch(Corrected.class::isInstance);
        assertThat(corrected(id)).hasSize(1);
        assertThat(audited(id)).isEqualTo(1);
        assertThat(rows.changesAfter(change))
                .filteredOn(one -> one.id().equals(id))
                .hasSize(1);
    }

    @Test
    void tellsTheSecondOfTwoPeopleAndOverwritesNothing() {
        var id = sent();
        var first = corrections.begin(id).with(website(2));
        var second = corrections.begin(id).with(website(2)).with(Change.ofCodes("occupation", Map.of("occupation", 5)));
        corrections.confirm(first, "misheard", LEAD);
        var outcome = corrections.confirm(second, "other", UUID.randomUUID());
        assertThat(outcome).isInstanceOfSatisfying(Superseded.class, superseded -> {
            assertThat(superseded.since())
                    .singleElement()
                    .satisfies(event -> assertThat(event.reason()).isEqualTo("misheard"));
            assertThat(superseded.dropped()).containsExactly("website");
            assertThat(superseded.again().touched()).containsExactly("occupation");
        });
        assertThat(coded(id, "occupation")).isEqualTo(-9);
        corrections.confirm(((Superseded) outcome).again(), "other", LEAD);
        assertThat(coded(id, "occupation")).isEqualTo(5);
        assertThat(coded(id, "website")).isEqualTo(2);
        assertThat(corrected(id)).hasSize(2);
    }

    @Test
    void correctsNeitherConsentNorDraftsNorWithoutAReason() {
        var id = sent();
        var draft = corrections.begin(id);
        assertThat(draft.isDecisive("consent")).isTrue();
        assertThat(draft.isDecisive("website")).isFalse();
        assertThatThrownBy(() -> draft.with(Change.ofCodes("consent", Map.of("consent", 2))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> draft.with(Change.ofCodes("website", Map.of("website", 77))))
                .isInstanceOf(RefusedAnswer.class);
        assertThatThrownBy(() -> corrections.confirm(draft.with(website(2)), " \n ", LEAD))
                .isInstanceOf(IllegalArgumentException.class);
        var open = Interviews.consented(service, Mode.ONLINE).id();
        assertThatThrownBy(() -> corrections.begin(open)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> corrections.begin(InterviewId.random())).isInstanceOf(UnknownInterview.class);
    }

    @Test
    void doesNothingToAnInterviewThatWasWithdrawnMeanwhile() {
        var id = sent();
        var draft = corrections.begin(id).with(website(2));
        exclusions.withdraw(id, WithdrawalReason.WISH);
        assertThatThrownBy(() -> corrections.confirm(draft, "why", LEAD)).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> exclusions.withdraw(id, WithdrawalReason.WISH)).isInstanceOf(UnknownInterview.class);
        assertThat(rows.counted(id)).isEmpty();
        for (var table : List.of("interview_event", "answer_text", "interview_code")) {
            assertThat(jdbc.sql("select count(*) from " + table + " where interview = :id")
                            .param("id", id.value())
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
        assertThat(jdbc.sql("select object from audit_row where action = 'INTERVIEW_WITHDRAWN' and object like :id")
                        .param("id", "%" + id + "%")
                        .query(String.class)
                        .single())
                .isEqualTo("tiny-1, KZ, " + id + ", wish");
    }

    @Test
    void leavesAnExcludedInterviewExcludedAndPracticeUncounted() {
        var id = sent();
        exclusions.setExcluded(id, true, "twice", LEAD);
        exclusions.setExcluded(id, true, "twice", LEAD);
        correct(id, website(2));
        assertThat(service.get(id).state()).isEqualTo(Interview.State.EXCLUDED);
        assertThat(rows.counted(id)).isEmpty();
        exclusions.setExcluded(id, false, "two people", LEAD);
        assertThat(coded(id, "website")).isEqualTo(2);
        assertThat(service.history(id))
                .filteredOn(event -> event.kind() == InterviewEvent.Kind.EXCLUDED)
                .hasSize(1);

        var practice = service.start(new NewInterview(
                        Interviews.WAVE,
                        new CountryCode("KZ"),
                        Mode.FACE_TO_FACE,
                        new Language("ru"),
                        null,
                        LEAD,
                        true))
                .id();
        service.answer(practice, Change.ofCodes("consent", Map.of("consent", 1)));
        service.complete(practice);
        var change = rows.latestChange();
        assertThat(correct(practice, website(1))).isInstanceOf(Corrected.class);
        assertThat(rows.latestChange()).isEqualTo(change);
        assertThat(rows.counted(practice)).isEmpty();
    }

    /** A file may bring what our own pages would not have asked; a correction of one answer leaves it as it came. */
    @Test
    void changesOfAnImportOnlyWhatIsCorrected() {
        var today = LocalDate.of(2026, 5, 4);
        var id = InterviewId.random();
        var codes = Map.of("consent", 1, "website", 2, "website_updated", 40, "occupation", -7);
        ovoz.the(InterviewImport.class)
                .take(List.of(new Interview(
                        id,
                        Interviews.WAVE,
                        "tiny",
                        1,
                        new CountryCode("KZ"),
                        Mode.ONLINE,
                        new Language("ru"),
                        "import:1",
                        null,
                        false,
                        false,
                        Interview.State.COMPLETE,
                        1,
                        Answers.of(codes, Map.of()),
                        null,
                        0,
                        today,
                        today)));
        assertThat(coded(id, "website_updated")).isEqualTo(40);
        assertThat(coded(id, "networks_facebook")).isEqualTo(-1);
        correct(id, Change.ofCodes("occupation", Map.of("occupation", 5)));
        assertThat(coded(id, "occupation")).isEqualTo(5);
        assertThat(coded(id, "website_updated")).isEqualTo(40);
        assertThat(coded(id, "networks_facebook")).isEqualTo(-1);
        assertThat(corrected(id).getLast().before()).isEqualTo(Map.of("occupation", -7));
        assertThat(corrected(id).getLast().after()).isEqualTo(Map.of("occupation", 5));
    }
}
