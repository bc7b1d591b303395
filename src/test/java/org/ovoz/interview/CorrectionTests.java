package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ovoz.interview.InterviewEvent.Kind.CORRECTED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.imported.InterviewImport;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.FailingSaves;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Corrections of sent interviews, on both databases: staged, confirmed as a whole, and nothing is lost from the history. */
@ParameterizedClass
@EnumSource
@Slow
class CorrectionTests {

    private final Corrections corrections;
    private final ExclusionsAndWithdrawals exclusions;
    private final InterviewRows rows;
    private final JdbcClient jdbc;
    private final RunningOvoz ovoz;

    CorrectionTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        corrections = ovoz.the(Corrections.class);
        exclusions = ovoz.the(ExclusionsAndWithdrawals.class);
        rows = ovoz.the(InterviewRows.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    private InterviewScenario sent() {
        return InterviewScenario.in("KZ", ovoz)
                .consented()
                .answer("website", "yes")
                .answer("website_updated", 12)
                .tick("networks", "facebook", "other")
                .answer("networks_oth", "Одноклассники")
                .answer("word", "свобода")
                .send();
    }

    private long audited(InterviewId id) {
        return jdbc.sql("select count(*) from audit_row where action = 'INTERVIEW_CORRECTED' and object like :id")
                .param("id", "%" + id)
                .query(Long.class)
                .single();
    }

    @Test
    void changesNothingBeforeItIsConfirmed() {
        var interview = sent();
        var before = interview.stored();
        var change = rows.latestChange();
        var correction = interview
                .correct()
                .answer("website", "no")
                .expectCorrects("website")
                .expectHides("website_updated")
                .expectCode("website", 2)
                .expectCode("website_updated", -1);
        assertThat(interview.stored()).isEqualTo(before);
        assertThat(rows.latestChange()).isEqualTo(change);
        interview.expectEvents(CORRECTED, 0);
        correction.takeBack("website");
        assertThat(correction.draft().interview().answers()).isEqualTo(before.answers());
        interview
                .correct()
                .answer("website", "no")
                .answer("website", "yes")
                .expectNothing()
                .expectNotCorrected(CorrectionOutcome.Unchanged.class, "why");
    }

    @Test
    void keepsHiddenFollowUpsInTheHistoryThroughYesNoYes() {
        var interview = sent();
        interview.correct().answer("website", "no").confirm("misheard");
        interview
                .expectNotStored("website_updated")
                .expectCoded("website_updated", -1)
                .expectCorrection(
                        Map.of("website", 1, "website_updated", 12), Map.of("website", 2, "website_updated", -1));
        interview
                .correct()
                .answer("website", "yes")
                .answer("website_updated", 5)
                .confirm("misheard");
        interview
                .expectCoded("website", 1)
                .expectCoded("website_updated", 5)
                .expectCorrection(
                        Map.of("website", 2, "website_updated", -1), Map.of("website", 1, "website_updated", 5));
        assertThat(interview.events(CORRECTED))
                .hasSize(2)
                .extracting(InterviewEvent::reason)
                .containsOnly("misheard");
        // What was answered at first is readable still.
        assertThat(interview.events(InterviewEvent.Kind.ANSWERED))
                .extracting(InterviewEvent::after)
                .contains(Map.of("website_updated", 12));
        assertThat(audited(interview.id())).isEqualTo(2);
    }

    @Test
    void leavesAFollowUpThatIsAskedNowBlankIfNobodyAnswersIt() {
        var interview = sent();
        interview.correct().answer("website", "no").confirm("misheard");
        interview
                .correct()
                .answer("website", "yes")
                .expectAsks("website_updated")
                .confirm("was right");
        interview.expectCoded("website_updated", -9);
    }

    @Test
    void derivesAnewWhatIsDerivedAndAsksWhatIsNotAnyMore() {
        var interview = sent().expectCoded("networks_main", -9);
        interview.correct().tick("networks", "facebook").confirm("misheard");
        interview.expectCoded("networks_main", 1).expectNotStored("networks_oth");
        assertThat(interview.events(CORRECTED).getLast().texts()).containsExactly("networks_oth");
        var both = interview.correct().tick("networks", "facebook", "telegram").expectAsks("networks_main");
        assertThat(both.draft().route().answers().has("networks_main")).isFalse();
        both.confirm("both");
        interview.expectCoded("networks_main", -9).expectNotStored("networks_main");
    }

    @Test
    void tellsOfTextsOnlyThatTheyChanged() {
        var interview = sent();
        interview.correct().answer("word", "воля").confirm("misheard");
        interview.expectStored("word", "воля");
        var event = interview.events(CORRECTED).getLast();
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
        var interview = sent();
        var correction = interview.correct().answer("website", "no");
        var change = rows.latestChange();
        AtOnce.run(6, () -> correction.confirm("misheard"));
        interview.expectEvents(CORRECTED, 1);
        assertThat(audited(interview.id())).isEqualTo(1);
        assertThat(rows.changesAfter(change))
                .filteredOn(one -> one.id().equals(interview.id()))
                .hasSize(1);
    }

    @Test
    void tellsTheSecondOfTwoPeopleAndOverwritesNothing() {
        var interview = sent();
        var first = interview.correct().answer("website", "no");
        var second = interview.correct().answer("website", "no").answer("occupation", 5);
        first.confirm("misheard");
        second.expectSuperseded("other", "misheard", "website");
        assertThat(second.draft().touched()).containsExactly("occupation");
        interview.expectCoded("occupation", -9);
        second.confirm("other");
        interview.expectCoded("occupation", 5).expectCoded("website", 2).expectEvents(CORRECTED, 2);
    }

    @Test
    void correctsNeitherConsentNorDraftsNorWithoutAReason() {
        var correction = sent().correct();
        assertThat(correction.draft().isDecisive("consent")).isTrue();
        assertThat(correction.draft().isDecisive("website")).isFalse();
        correction
                .expectRefused(IllegalArgumentException.class, one -> one.answer("consent", "no"))
                .expectRefused(RefusedAnswer.class, one -> one.answer("website", 77))
                .answer("website", "no")
                .expectRefused(IllegalArgumentException.class, one -> one.confirm(" \n "));
        var open = InterviewScenario.in("KZ", ovoz).consented();
        open.expectRefused(IllegalArgumentException.class, open::correct);
        assertThatThrownBy(() -> corrections.begin(InterviewId.random())).isInstanceOf(UnknownInterview.class);
    }

    @Test
    void aCorrectionThatWasNotSavedChangesNothingAndCanBeConfirmedAgain() {
        var interview = sent();
        var correction = interview.correct().answer("website", "no");
        FailingSaves.during(ovoz.the(PlatformTransactionManager.class), () -> correction.confirm("misheard"));
        interview.expectCoded("website", 1).expectStored("website_updated", 12).expectEvents(CORRECTED, 0);
        assertThat(audited(interview.id())).isZero();
        correction.confirm("misheard");
        interview.expectCoded("website", 2).expectEvents(CORRECTED, 1);
    }

    @Test
    void doesNothingToAnInterviewThatWasWithdrawnMeanwhile() {
        var interview = sent();
        var id = interview.id();
        var correction = interview.correct().answer("website", "no");
        exclusions.withdraw(id, WithdrawalReason.WISH);
        correction.expectRefused(UnknownInterview.class, one -> one.confirm("why"));
        interview
                .expectRefused(UnknownInterview.class, () -> exclusions.withdraw(id, WithdrawalReason.WISH))
                .expectGone();
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
        var interview = sent().exclude("twice").exclude("twice");
        interview.correct().answer("website", "no").confirm("misheard");
        interview
                .expectState(Interview.State.EXCLUDED)
                .expectNotCounted()
                .include("two people")
                .expectCoded("website", 2)
                .expectEvents(InterviewEvent.Kind.EXCLUDED, 1);

        var practice = InterviewScenario.in("KZ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .practice(true)
                .consented()
                .send();
        var change = rows.latestChange();
        practice.correct().answer("website", "yes").confirm("misheard");
        assertThat(rows.latestChange()).isEqualTo(change);
        practice.expectNotCounted();
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
                        new Interview.Origin(
                                Interviews.WAVE,
                                "tiny",
                                1,
                                new CountryCode("KZ"),
                                Mode.ONLINE,
                                "import:1",
                                null,
                                false,
                                false),
                        Interview.Progress.completed(new Language("ru"), 0, today),
                        Interview.State.COMPLETE,
                        1,
                        Answers.of(codes, Map.of()))));
        var imported = InterviewScenario.of(id, ovoz);
        imported.expectCoded("website_updated", 40).expectCoded("networks_facebook", -1);
        imported.correct().answer("occupation", 5).confirm("misheard");
        imported.expectCoded("occupation", 5)
                .expectCoded("website_updated", 40)
                .expectCoded("networks_facebook", -1)
                .expectCorrection(Map.of("occupation", -7), Map.of("occupation", 5));
    }
}
