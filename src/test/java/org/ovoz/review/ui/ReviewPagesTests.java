package org.ovoz.review.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewEvent.Kind;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.review.SecondEntries;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Interviewers compared, repeat checks, double entry. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.review.ui", "org.ovoz.ui"})
@Slow
class ReviewPagesTests extends ViewTest {

    @Autowired
    private SecondEntries entries;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("update change_counter set number = number + 1").update();
        SignedInAs.role(Role.ADMIN);
    }

    private InterviewScenario paper() {
        return interviewIn("KZ")
                .mode(Mode.ENTERED_LATER)
                .interviewer(UUID.randomUUID())
                .consented()
                .answer("occupation", 5)
                .send();
    }

    private void press(String text) {
        test($(NativeButton.class).withText(text).single()).click();
    }

    @Test
    void comparesInterviewersInWordsAndDrawsChecks() {
        UI.getCurrent().navigate("interviewers");
        assertThat(page()).contains("No counted interview of this wave was held by an interviewer.");
        paper();
        UI.getCurrent().navigate("review");
        UI.getCurrent().navigate("interviewers");
        assertThat(page())
                .contains("few", "never a verdict", "Kuriakose and Robbins 2016", "Nothing has been drawn yet.");
        press("Draw at random");
        assertThat(page())
                .contains("not known yet", "The interview took place")
                .doesNotContain("Nothing has been drawn");
    }

    @Test
    void aLeadSettlesWhereTwoEntriesDiffer() {
        var paper = paper();
        UI.getCurrent().navigate("second-entry");
        assertThat(page()).contains("Enter again").doesNotContain("occupation");
        var again = entries.begin(paper.id());
        interviews.answer(again, Change.ofCodes("consent", Map.of("consent", 1)));
        interviews.answer(again, Change.ofCodes("occupation", Map.of("occupation", 1)));
        UI.getCurrent().navigate("entries");
        assertThat(page()).contains("being entered", "once the first pair is settled");
        sending.send(again);
        UI.getCurrent().navigate("review");
        UI.getCurrent().navigate("entries");
        assertThat(page()).contains("to settle");
        UI.getCurrent().navigate("entries/" + paper.id());
        assertThat(page()).contains("Questions that differ: 1 of", "What is your occupation?", "Which is right");
        $(Form.class).single().submit();
        assertThat(page()).contains("Please write what the paper says.");
        $(Field.class).single().input().setValue("the paper says 5");
        $(Form.class).single().submit();
        assertThat(page()).contains("Settled");
        paper.expectStored("occupation", 5).expectEvents(Kind.CORRECTED, 0);
        UI.getCurrent().navigate("entries");
        assertThat(page()).contains("Agreement:");
    }
}
