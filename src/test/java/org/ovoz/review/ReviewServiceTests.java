package org.ovoz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent.Kind;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.InterviewDecisions;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@TinyStudyTest
@Slow
class ReviewServiceTests {

    private static final Set<CountryCode> KZ = Set.of(new CountryCode("KZ"));

    @Autowired
    private ReviewService reviews;

    @Autowired
    private InterviewDecisions decisions;

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    private final UUID interviewer = UUID.randomUUID();

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
                .interviewer(interviewer)
                .consented()
                .answer("occupation", 5)
                .answer("website", "yes")
                .send();
    }

    private int seen(InterviewId id) {
        return reviews.facts(id).seen();
    }

    private int audited(String action, InterviewId id) {
        return jdbc.sql("select count(*) from audit_row where action = :action and object like :id")
                .param("action", action)
                .param("id", "%" + id)
                .query(Integer.class)
                .single();
    }

    private List<InterviewId> ids(ReviewState state) {
        return reviews.lines(Tiny.WAVE, KZ, state).stream()
                .map(line -> line.sent().id())
                .toList();
    }

    @Test
    void listsWhatIsSentUntilItIsApprovedAndKeepsTheDecisionInHistoryAndAuditTrail() {
        var interview = sent();
        assertThat(ids(ReviewState.TO_REVIEW)).containsExactly(interview.id());
        assertThat(reviews.approve(interview.id(), seen(interview.id()))).isTrue();
        assertThat(ids(ReviewState.TO_REVIEW)).isEmpty();
        assertThat(ids(ReviewState.APPROVED)).containsExactly(interview.id());
        interview.expectEvents(Kind.APPROVED, 1).expectCounted();
        assertThat(audited("INTERVIEW_APPROVED", interview.id())).isEqualTo(1);
        assertThat(reviews.approve(interview.id(), seen(interview.id())))
                .as("once more is no second entry")
                .isTrue();
        interview.expectEvents(Kind.APPROVED, 1);
    }

    @Test
    void whoeverHeldItSeesWhyItCameBackAndACorrectionBringsItToReviewAgain() {
        var interview = sent();
        assertThat(reviews.sendBack(interview.id(), seen(interview.id()), "Is the occupation right?"))
                .isTrue();
        interview.expectCounted();
        SignedInAs.user(new User(interviewer, "worker", Role.FIELD_STAFF, SignedInAs.codes("KZ"), true));
        assertThat(fieldwork.sentBack()).isEqualTo(Map.of(interview.id(), "Is the occupation right?"));
        interview.correct().answer("occupation", 1).confirm("misheard");
        assertThat(fieldwork.sentBack()).isEmpty();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(reviews.facts(interview.id()).state()).isEqualTo(ReviewState.TO_REVIEW);
        interview.expectEvents(Kind.SENT_BACK, 1).expectEvents(Kind.TO_REVIEW, 1);
        assertThat(audited("INTERVIEW_TO_REVIEW", interview.id())).isEqualTo(1);
    }

    @Test
    void nobodyElseSeesTheCommentAndOneIsNeeded() {
        var interview = sent();
        assertThatThrownBy(() -> reviews.sendBack(interview.id(), seen(interview.id()), " "))
                .isInstanceOf(IllegalArgumentException.class);
        reviews.sendBack(interview.id(), seen(interview.id()), "Look again");
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThat(fieldwork.sentBack()).isEmpty();
    }

    @Test
    void aRespondentCannotBeAskedAgain() {
        var online = InterviewScenario.in("KZ", product)
                .consented()
                .answer("occupation", 5)
                .send();
        assertThatThrownBy(() -> reviews.sendBack(online.id(), seen(online.id()), "why?"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(reviews.facts(online.id()).state()).isEqualTo(ReviewState.TO_REVIEW);
    }

    @Test
    void anApprovalOfWhatWasCorrectedMeanwhileIsShownFirst() {
        var interview = sent();
        var seen = seen(interview.id());
        interview.correct().answer("occupation", 1).confirm("misheard");
        assertThat(reviews.approve(interview.id(), seen)).isFalse();
        assertThat(reviews.facts(interview.id()).state()).isEqualTo(ReviewState.TO_REVIEW);
        assertThat(reviews.approve(interview.id(), seen(interview.id()))).isTrue();
        interview.correct().answer("occupation", 5).confirm("it was right");
        assertThat(reviews.facts(interview.id()).state()).isEqualTo(ReviewState.TO_REVIEW);
    }

    @Test
    void twoLeadsWhoDecideAtOnceDecideOnce() throws Exception {
        var interview = sent();
        var seen = seen(interview.id());
        var lead = new User(UUID.randomUUID(), "lead", Role.COUNTRY_LEAD, SignedInAs.codes("KZ"), true);
        var done = new AtomicInteger();
        var turn = new AtomicInteger();
        AtOnce.run(4, () -> {
            SignedInAs.user(lead);
            var number = turn.getAndIncrement();
            var isDone = number % 2 == 0
                    ? reviews.approve(interview.id(), seen)
                    : reviews.sendBack(interview.id(), seen, "number " + number);
            if (isDone) {
                done.incrementAndGet();
            }
            SignedInAs.nobody();
        });
        SignedInAs.user(lead);
        var decided = interview.events(Kind.APPROVED).size()
                + interview.events(Kind.SENT_BACK).size();
        assertThat(decided).isEqualTo(1);
        assertThat(done.get()).isBetween(1, 2);
    }

    @Test
    void whatWasWithdrawnOrLeftOutMeanwhileIsNotDecidedAbout() {
        var withdrawn = sent();
        var seen = seen(withdrawn.id());
        decisions.withdraw(withdrawn.id(), WithdrawalReason.MISTAKE);
        assertThatThrownBy(() -> reviews.approve(withdrawn.id(), seen)).isInstanceOf(UnknownInterview.class);
        var excluded = sent();
        var before = seen(excluded.id());
        decisions.setExcluded(excluded.id(), true, "invented");
        assertThat(reviews.approve(excluded.id(), before)).isFalse();
        assertThat(ids(ReviewState.TO_REVIEW)).isEmpty();
    }

    @Test
    void whatCountsAgainIsToReview() {
        var interview = sent();
        reviews.approve(interview.id(), seen(interview.id()));
        decisions.setExcluded(interview.id(), true, "doubtful");
        decisions.setExcluded(interview.id(), false, "it was real");
        assertThat(ids(ReviewState.TO_REVIEW)).containsExactly(interview.id());
        interview.expectState(Interview.State.COMPLETE);
    }

    @Test
    void approvesTogetherOnlyWhatHasNoFlagAndIsAsItWasShown() {
        var clean = sent();
        var changed = sent();
        var flagged = InterviewScenario.in("KZ", product)
                .consented()
                .answer("occupation", 5)
                .answer("word", "asdfghj")
                .send();
        var shown = reviews.lines(Tiny.WAVE, KZ, ReviewState.TO_REVIEW);
        assertThat(shown).hasSize(3);
        var isFlagged = shown.stream()
                .filter(line -> line.sent().id().equals(flagged.id()))
                .findFirst()
                .orElseThrow()
                .isFlagged();
        assertThat(isFlagged).isTrue();
        changed.correct().answer("occupation", 1).confirm("misheard");
        var bulk = reviews.approveUnflagged(Tiny.WAVE, shown);
        assertThat(ids(ReviewState.APPROVED)).doesNotContain(changed.id(), flagged.id());
        assertThat(bulk.approved() + bulk.left()).isEqualTo(3);
        clean.expectEvents(Kind.APPROVED, bulk.approved());
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void onlyLeadsDecideAndOnlyReadersOfInterviewsSee(Role role) {
        var interview = sent();
        var seen = seen(interview.id());
        SignedInAs.role(role, "KZ");
        var reads = Set.of(Role.COUNTRY_LEAD, Role.ANALYST, Role.ADMIN).contains(role);
        var decides = Set.of(Role.COUNTRY_LEAD, Role.ADMIN).contains(role);
        if (reads) {
            assertThat(ids(ReviewState.TO_REVIEW)).hasSize(1);
        } else {
            assertThatThrownBy(() -> ids(ReviewState.TO_REVIEW)).isInstanceOf(AccessDeniedException.class);
        }
        if (decides) {
            assertThat(reviews.approve(interview.id(), seen)).isTrue();
        } else {
            assertThatThrownBy(() -> reviews.approve(interview.id(), seen))
                    .isInstanceOfAny(AccessDeniedException.class, UnknownInterview.class);
            interview.expectEvents(Kind.APPROVED, 0);
        }
    }

    @Test
    void onlyWhoLeadsFieldWorkReadsWhoHeldAnInterview() {
        var interview = sent();
        var named = reviews.facts(interview.id()).interviewer();
        assertThat(named).isNotEmpty();
        assertThat(reviews.lines(Tiny.WAVE, KZ, ReviewState.TO_REVIEW))
                .extracting(Reviewed::interviewer)
                .containsExactly(named);
        SignedInAs.role(Role.ANALYST);
        assertThat(reviews.facts(interview.id()).interviewer()).isEmpty();
        assertThat(reviews.lines(Tiny.WAVE, KZ, ReviewState.TO_REVIEW))
                .extracting(Reviewed::interviewer)
                .containsExactly("");
    }

    @Test
    void aLeadOfAnotherCountryFindsNothing() {
        var interview = sent();
        var seen = seen(interview.id());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> ids(ReviewState.TO_REVIEW)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reviews.approve(interview.id(), seen)).isInstanceOf(UnknownInterview.class);
        assertThatThrownBy(() -> reviews.facts(interview.id())).isInstanceOf(UnknownInterview.class);
    }
}
