package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeTableRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.InterviewPanel;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.ovoz.ui.PrintButton;
import org.ovoz.ui.SiteAddress;
import org.springframework.beans.factory.annotation.Autowired;

@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class FieldworkViewsTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private Reviews reviews;

    @Autowired
    private SiteAddress site;

    @Test
    void addressesOfTheSiteHaveTheirSlash() {
        assertThat(site.of("light/slip"))
                .isEqualTo(site.of("/light/slip"))
                .endsWith("/light/slip")
                .doesNotEndWith("//light/slip");
    }

    @Override
    protected void prepare() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
    }

    @Test
    void beginsAnInterviewAndListsItAmongTheStarted() {
        navigate(MyInterviewsView.class);
        assertThat(page()).contains("Started (0)", "No interview is waiting");
        submit();
        assertThat($(InterviewPanel.class).exists()).isTrue();
        var begun = fieldwork.mine().getFirst();
        assertThat(begun.mode()).isEqualTo(Mode.FACE_TO_FACE);
        assertThat(begun.country()).isEqualTo(TJ);
        assertThat(begun.practice()).isFalse();
        navigate(MyInterviewsView.class);
        assertThat(page()).contains("Started (1)", "Finished (0)");
        assertThat(rows()).singleElement().asString().contains(CaseLabels.number(begun.id()), "Go on");
    }

    @Test
    void marksPractice() {
        navigate(MyInterviewsView.class);
        click("Practise");
        assertThat(page()).contains("Practice: counts nowhere");
        assertThat(fieldwork.mine()).singleElement().matches(summary -> summary.practice());
    }

    @Test
    void correctsFromAListWithoutShowingTextsAndSavesOnlyWithAReason() {
        var id = sent().id();
        navigate("fieldwork/" + id, FieldInterviewView.class);
        assertThat(page())
                .contains("Correct interview " + CaseLabels.number(id), "Nothing is saved before you confirm")
                .contains("Do you have a website?", "(text, not shown)")
                .doesNotContain("тайна", "Do you agree to take part");
        assertThat($(InterviewPanel.class).exists()).isFalse();
        test($(NativeButton.class).withId("correct-word").single()).click();
        assertThat(page()).doesNotContain("тайна");
        submit();
        assertThat(page()).contains("Please write the reason");
        assertThat(interviews.history(id)).noneMatch(event -> event.kind() == InterviewEvent.Kind.CORRECTED);
    }

    @Test
    void printsTheSlipWithoutTheAnswersBesideIt() {
        navigate("fieldwork/" + sent().id(), FieldInterviewView.class);
        click("Make a slip");
        var slip = $(SlipSection.class).single();
        assertThat(page()).contains("Do you have a website?");
        assertThat($(PrintButton.class).from(slip).single().part()).contains(slip);
    }

    @Test
    void whatCameBackIsAnsweredWhereThereIsNothingToCorrect() {
        var id = sent().id();
        assertThat(reviews.sendBack(id, reviews.latest(id), "Really no website?", UUID.randomUUID()))
                .isTrue();
        navigate("fieldwork/" + id, FieldInterviewView.class);
        assertThat(page()).contains("Really no website?", "Your answer to the lead");
        $(Form.class).first().submit();
        assertThat(page()).contains("Please write an answer first");
        test($(Input.class).withId("nothing-to-correct").single()).setValue("Really none.");
        $(Form.class).first().submit();
        assertThat(page()).contains("Your answer has reached the lead").doesNotContain("Really no website?");
        assertThat(reviews.state(id)).isEqualTo(ReviewState.TO_REVIEW);
        assertThat(interviews.history(id).getLast().reason()).isEqualTo("Really none.");
    }

    @Test
    void answersTheSameForSomebodyElsesAndForMalformedAddresses() {
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        var theirs = sent().id();
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
        for (var address : List.of(theirs.toString(), "00000000-0000-4000-8000-000000000000", "x", "%3Cscript%3E")) {
            UI.getCurrent().navigate("fieldwork/" + address);
            assertThat($(H1.class).last().getText()).as(address).isEqualTo("There is no such page");
        }
    }

    private Interview sent() {
        var interview = fieldwork.begin(TJ, Mode.FACE_TO_FACE, new Language("ru"), false);
        interviews.answer(interview.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        interviews.answer(interview.id(), Change.ofText("word", "word", "тайна"));
        sending.send(interview.id());
        return interview;
    }

    private void submit() {
        $(Form.class).single().submit();
    }

    private void click(String text) {
        test($(NativeButton.class).withText(text).single()).click();
    }

    @Override
    protected String page() {
        Component view = (Component) getCurrentView();
        return view.getElement().getTextRecursively();
    }

    private List<String> rows() {
        return $(NativeTableRow.class).all().stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(text -> text.startsWith("№"))
                .toList();
    }
}
