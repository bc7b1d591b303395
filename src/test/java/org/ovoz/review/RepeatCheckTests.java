package org.ovoz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.interview.slip.SlipAnswer.Lasted;
import org.ovoz.interview.slip.SlipAnswer.TookPlace;
import org.ovoz.interview.slip.Slips;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.InterviewDecisions;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Repeat checks and slips. */
@TinyStudyTest
@Slow
class RepeatCheckTests {

    private static final Set<CountryCode> KZ = Set.of(new CountryCode("KZ"));

    @Autowired
    private InterviewerService interviewers;

    @Autowired
    private InterviewDecisions decisions;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private Slips slips;

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    private final User worker = new User(UUID.randomUUID(), "worker", Role.FIELD_STAFF, SignedInAs.codes("KZ"), true);

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario sent() {
        return InterviewScenario.in("KZ", product)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(worker.id())
                .consented()
                .answer("occupation", 5)
                .send();
    }

    private List<RepeatCheck> checks() {
        return interviewers.checks(Tiny.WAVE, KZ);
    }

    @Test
    void drawsATenthAndOneAtLeastAndKeepsWhatWasDrawn() {
        sent();
        assertThat(interviewers.draw(Tiny.WAVE, KZ)).isEqualTo(1);
        var first = checks();
        assertThat(interviewers.draw(Tiny.WAVE, KZ)).isZero();
        assertThat(checks()).isEqualTo(first);
        for (int i = 0; i < 10; i++) {
            sent();
        }
        assertThat(interviewers.draw(Tiny.WAVE, KZ)).as("of eleven two").isEqualTo(1);
        assertThat(checks()).hasSize(2).containsAll(first);
    }

    @Test
    void keepsWhatCameOfACheckAndForgetsItWithTheInterview() {
        var interview = sent();
        interviewers.draw(Tiny.WAVE, KZ);
        interviewers.record(interview.id(), RepeatCheck.Outcome.NOT_REACHED);
        interviewers.record(interview.id(), RepeatCheck.Outcome.TOOK_PLACE);
        assertThat(checks()).extracting(RepeatCheck::outcome).containsExactly(RepeatCheck.Outcome.TOOK_PLACE);
        var other = sent();
        assertThatThrownBy(() -> interviewers.record(other.id(), RepeatCheck.Outcome.TOOK_PLACE))
                .isInstanceOf(UnknownInterview.class);
        decisions.withdraw(interview.id(), WithdrawalReason.MISTAKE);
        assertThat(checks()).isEmpty();
        assertThat(jdbc.sql("select count(*) from repeat_check")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void interviewersAndAnalystsSeeAndDrawNothing() {
        sent();
        SignedInAs.user(worker);
        assertThatThrownBy(this::checks).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> interviewers.figures(Tiny.WAVE, KZ)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> interviewers.draw(Tiny.WAVE, KZ)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ANALYST);
        assertThatThrownBy(() -> interviewers.figures(Tiny.WAVE, KZ)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> interviewers.draw(Tiny.WAVE, KZ)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aSlipIsAnsweredOnceAndItsInterviewTellsIt() {
        var interview = sent();
        SignedInAs.user(worker);
        var code = fieldwork.slip(interview.id()).orElseThrow();
        var history = interview.history();
        assertThat(slips.look(code.toLowerCase())).isEqualTo(Slips.State.OPEN);
        assertThat(slips.answer(code, new SlipAnswer(TookPlace.YES, Lasted.FROM_20)))
                .isEqualTo(Slips.State.OPEN);
        assertThat(slips.answer(code, new SlipAnswer(TookPlace.NO, null))).isEqualTo(Slips.State.ANSWERED);
        assertThat(fieldwork.slip(interview.id())).as("no other one").isEmpty();
        assertThat(interview.history()).as("nothing else changes").isEqualTo(history);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(interviewers.slip(interview.id())).hasValue(new SlipAnswer(TookPlace.YES, Lasted.FROM_20));
        assertThat(interviewers.slips(Tiny.WAVE, KZ))
                .containsEntry(worker.id(), new InterviewerService.SlipCounts(1, 1, 0));
    }

    @Test
    void aNewSlipTakesThePlaceOfOneThatWasNotUsedAndGoesWithTheInterview() {
        var interview = sent();
        SignedInAs.user(worker);
        var lost = fieldwork.slip(interview.id()).orElseThrow();
        var code = fieldwork.slip(interview.id()).orElseThrow();
        assertThat(slips.look(lost)).isEqualTo(Slips.State.UNKNOWN);
        assertThat(slips.look(code)).isEqualTo(Slips.State.OPEN);
        assertThat(slips.look("ACEH")).isEqualTo(Slips.State.UNKNOWN);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        decisions.withdraw(interview.id(), WithdrawalReason.MISTAKE);
        assertThat(slips.answer(code, new SlipAnswer(TookPlace.YES, null))).isEqualTo(Slips.State.UNKNOWN);
    }

    @Test
    void onlyTheOwnSentInterviewsHaveSlips() {
        var interview = sent();
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> fieldwork.slip(interview.id())).isInstanceOf(UnknownInterview.class);
        SignedInAs.user(worker);
        var draft = InterviewScenario.in("KZ", product)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(worker.id())
                .consented();
        assertThatThrownBy(() -> fieldwork.slip(draft.id())).isInstanceOf(IllegalArgumentException.class);
    }
}
