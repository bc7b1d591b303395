package org.ovoz.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewEvent.Kind;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.sent.ReviewState;
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

/** A paper interview is entered by two people, and a lead settles where they differ. */
@TinyStudyTest
@Slow
class SecondEntryTests {

    private static final Set<CountryCode> KZ = Set.of(new CountryCode("KZ"));

    @Autowired
    private SecondEntries entries;

    @Autowired
    private ReviewService reviews;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private InterviewDecisions decisions;

    @Autowired
    private BeanFactory product;

    @Autowired
    private JdbcClient jdbc;

    private final User first = new User(UUID.randomUUID(), "first", Role.FIELD_STAFF, SignedInAs.codes("KZ"), true);
    private final User second = new User(UUID.randomUUID(), "second", Role.FIELD_STAFF, SignedInAs.codes("KZ"), true);

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("update change_counter set number = number + 1").update();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private InterviewScenario paper() {
        return InterviewScenario.in("KZ", product)
                .mode(Mode.ENTERED_LATER)
                .interviewer(first.id())
                .consented()
                .answer("occupation", 5)
                .answer("website", "no")
                .send();
    }

    /** The second person types another occupation. */
    private InterviewId enteredAgain(InterviewScenario paper) {
        SignedInAs.user(second);
        var id = entries.begin(paper.id());
        paper.stored().answers().codes().forEach((variable, code) -> {
            if (Set.of("consent", "website").contains(variable)) {
                interviews.answer(id, Change.ofCodes(variable, Map.of(variable, code)));
            }
        });
        interviews.answer(id, Change.ofCodes("occupation", Map.of("occupation", 1)));
        sending.send(id);
        return id;
    }

    @Test
    void somebodyElseEntersItAgainAndSeesNothingOfTheFirst() {
        var paper = paper();
        SignedInAs.user(first);
        assertThat(entries.waiting()).as("not whoever entered it").isEmpty();
        assertThatThrownBy(() -> entries.begin(paper.id())).isInstanceOf(UnknownInterview.class);
        SignedInAs.user(second);
        assertThat(entries.waiting()).extracting(PaperInterview::id).containsExactly(paper.id());
        var again = entries.begin(paper.id());
        assertThat(interviews.get(again).answers().code("occupation")).isEmpty();
        assertThat(entries.isSecond(again)).as("it ends with its own words").isTrue();
        assertThat(entries.isSecond(paper.id())).isFalse();
        assertThat(interviews.get(again).practice()).as("it counts nowhere").isTrue();
        assertThat(entries.waiting()).as("not a third time").isEmpty();
        assertThatThrownBy(() -> entries.begin(paper.id())).isInstanceOf(UnknownInterview.class);
    }

    @Test
    void showsEveryDifferenceAndALeadSettlesItByACorrection() {
        var paper = paper();
        var again = enteredAgain(paper);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        var both = entries.open(paper.id()).orElseThrow();
        assertThat(both.comparison().differing()).extracting("id").containsExactly("occupation");
        assertThat(both.comparison().equal()).isEqualTo(both.comparison().compared() - 1);
        assertThat(entries.settle(paper.id(), Set.of("occupation"), "the paper says 1"))
                .isEmpty();
        paper.expectStored("occupation", 1).expectEvents(Kind.CORRECTED, 1).expectCounted();
        assertThat(reviews.facts(paper.id()).state()).isEqualTo(ReviewState.TO_REVIEW);
        assertThatThrownBy(() -> interviews.get(again)).isInstanceOf(UnknownInterview.class);
        assertThat(entries.of(Tiny.WAVE, KZ)).singleElement().satisfies(entry -> {
            assertThat(entry.second()).isEmpty();
            assertThat(entry.equal()).isEqualTo(both.comparison().equal());
        });
    }

    @Test
    void whereTheFirstIsRightNothingIsCorrected() {
        var paper = paper();
        enteredAgain(paper);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(entries.settle(paper.id(), Set.of(), "the second was a slip"))
                .isEmpty();
        paper.expectStored("occupation", 5).expectEvents(Kind.CORRECTED, 0);
    }

    @Test
    void bothGoWhenTheInterviewIsWithdrawn() {
        var paper = paper();
        var again = enteredAgain(paper);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        decisions.withdraw(paper.id(), WithdrawalReason.MISTAKE);
        assertThatThrownBy(() -> interviews.get(again)).isInstanceOf(UnknownInterview.class);
        assertThat(jdbc.sql("select count(*) from second_entry")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyLeadsOfTheCountrySettleAndFieldStaffCompareNothing() {
        var paper = paper();
        enteredAgain(paper);
        assertThatThrownBy(() -> entries.open(paper.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> entries.of(Tiny.WAVE, KZ)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ANALYST);
        assertThat(entries.open(paper.id())).isPresent();
        assertThatThrownBy(() -> entries.settle(paper.id(), Set.of(), "why")).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThatThrownBy(() -> entries.settle(paper.id(), Set.of(), "why")).isInstanceOf(UnknownInterview.class);
    }
}
