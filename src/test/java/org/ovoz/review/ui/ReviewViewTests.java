package org.ovoz.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewEvent.Kind;
import org.ovoz.interview.Mode;
import org.ovoz.interview.store.RemarkStore;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.ovoz.ui.list.StaffList;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.review.ui", "org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class ReviewViewTests extends ViewTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private RemarkStore remarks;

    @Override
    protected void prepare() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        SignedInAs.role(Role.ADMIN);
    }

    private InterviewScenario sent() {
        return interviewIn("KZ")
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .consented()
                .answer("occupation", 5)
                .send();
    }

    private NativeButton button(String text) {
        return $(NativeButton.class).all().stream()
                .filter(button -> button.getText().startsWith(text) && button.isVisible())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void saysThatNothingIsToReview() {
        UI.getCurrent().navigate("review");
        assertThat(page()).contains("No interview is in this state.", "To review: 0");
    }

    @Test
    void listsWhatIsToReviewAndAsksBeforeItApprovesWhatNobodyHasRead() {
        var interview = sent();
        jdbc.sql("update interview set seconds = 1200").update();
        UI.getCurrent().navigate("review");
        assertThat(page()).contains("To review: 1");
        assertThat(((StaffList<?>) $(StaffList.class).single()).lines(9)).hasSize(1);
        interview.expectEvents(Kind.APPROVED, 0);
    }

    @Test
    void aLeadApprovesAboveTheAnswers() {
        var interview = sent();
        UI.getCurrent().navigate("interviews/" + interview.id());
        assertThat(page()).contains("Review", "To review", "Comment for the interviewer");
        test(button("Approve")).click();
        interview.expectEvents(Kind.APPROVED, 1);
        assertThat(page()).contains("Approved");
    }

    @Test
    void whatTheInterviewerRemarkedStandsAboveTheAnswers() {
        var interview = sent();
        remarks.add(interview.id(), "Somebody else came in twice.");
        UI.getCurrent().navigate("interviews/" + interview.id());
        assertThat(page()).contains("Interviewer’s remarks", "Somebody else came in twice.");
    }

    @Test
    void aLeadSendsBackWithAComment() {
        var interview = sent();
        UI.getCurrent().navigate("interviews/" + interview.id());
        $(Form.class).all().getFirst().submit();
        assertThat(page()).contains("Please write what the interviewer should check");
        $(Field.class).all().getFirst().input().setValue("Is the occupation right?");
        $(Form.class).all().getFirst().submit();
        interview.expectEvents(Kind.SENT_BACK, 1);
        assertThat(page()).contains("Sent back", "Is the occupation right?");
    }

    @Test
    void whatHappenedMeanwhileIsSaidAndShown() {
        var interview = sent();
        UI.getCurrent().navigate("interviews/" + interview.id());
        interview.correct().answer("occupation", 1).confirm("misheard");
        test(button("Approve")).click();
        interview.expectEvents(Kind.APPROVED, 0);
        assertThat(page()).contains("Something has happened to this interview since you opened it");
        test(button("Show it as it is now")).click();
        test(button("Approve")).click();
        interview.expectEvents(Kind.APPROVED, 1);
    }

    @Test
    void anAnalystReadsAndDoesNotDecide() {
        SignedInAs.role(Role.ANALYST);
        beginAgain();
        var interview = sent();
        UI.getCurrent().navigate("interviews/" + interview.id());
        assertThat(page()).contains("Review", "To review").doesNotContain("Comment for the interviewer");
        assertThat($(Question.class).exists()).isFalse();
    }

    private void beginAgain() {
        cleanSession();
        beginSession();
    }

    private void cleanSession() {
        var who = SignedInAs.role(Role.ANALYST);
        cleanVaadinEnvironment();
        SignedInAs.user(who);
    }
}
