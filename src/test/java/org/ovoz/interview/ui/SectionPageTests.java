package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a section says to assistive technology, and how a grid is shown and answered. */
@TinyStudyTest
@ViewPackages(packages = "org.ovoz.ui")
@Slow
class SectionPageTests extends ViewTest {

    @Autowired
    private InterviewSessions sessions;

    private InterviewSession session;
    private InterviewPanel panel;

    @Override
    protected void prepare() {}

    private void show(String page) {
        session = sessions.ofRespondent(
                interviewIn("KZ").language("en").consented().stored());
        session.arriveAt(page);
        panel = new InterviewPanel(session, new NoEnding(), new PageHistory(_ -> {}));
        UI.getCurrent().add(panel);
    }

    private void openAgain() {
        UI.getCurrent().remove(panel);
        panel = new InterviewPanel(session, new NoEnding(), new PageHistory(_ -> {}));
        UI.getCurrent().add(panel);
    }

    private Element element(String id) {
        return all().filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id));
    }

    private Stream<Element> all() {
        Deque<Element> open = new ArrayDeque<>(List.of(panel.getElement()));
        var found = new ArrayList<Element>();
        while (!open.isEmpty()) {
            var element = open.pop();
            found.add(element);
            element.getChildren().filter(child -> !child.isTextNode()).forEach(open::push);
        }
        return found.stream();
    }

    private Element frame(String item) {
        return element("q-" + item).getChild(0);
    }

    private Element grid() {
        return all().filter(element -> element.getTag().equals("ovoz-grid"))
                .findFirst()
                .orElseThrow();
    }

    private Document rows() {
        return Written.on(panel);
    }

    private Element forAll() {
        return element("n-partners");
    }

    private void pressForAll() {
        Written.press(panel, "q-partners", "n-partners", forAll().getAttribute("value"), UUID.randomUUID());
    }

    private static void fire(Element element, String event, Map<String, Object> data) {
        var factory = JsonNodeFactory.instance;
        var json = factory.objectNode();
        data.forEach((name, value) -> json.set(
                name,
                value instanceof Boolean is
                        ? factory.booleanNode(is)
                        : value instanceof Integer number
                                ? factory.numberNode(number)
                                : factory.stringNode((String) value)));
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, event, json));
    }

    private void choose(String variable, String code) {
        Written.tell(panel, "q-partners", variable, code, true, UUID.randomUUID());
    }

    private void press(String variable) {
        Written.press(panel, "q-partners", variable, variable, UUID.randomUUID());
    }

    private void pressNext() {
        all().filter(element -> element.getTag().equals("button")
                        && element.getAttribute("class") != null
                        && element.getAttribute("class").contains("primary"))
                .findFirst()
                .ifPresent(button -> fire(
                        button,
                        "click",
                        Map.of("event.detail < 2", true, "element.shown", button.getProperty("shown", 0))));
    }

    @Test
    void tiesHintsToTheirGroupsAndNamesOnlyWhatIsShown() {
        show("about");
        assertThat(frame("occupation").getAttribute("role")).isEqualTo("radiogroup");
        assertThat(frame("occupation").getAttribute("aria-describedby")).isEqualTo("q-occupation-hint");
        assertThat(frame("website").hasAttribute("aria-describedby")).isFalse();
        all().filter(element -> element.hasAttribute("aria-describedby"))
                .flatMap(element ->
                        Stream.of(element.getAttribute("aria-describedby").split(" ")))
                .forEach(id -> assertThat(element(id).isVisible()).as(id).isTrue());
    }

    @Test
    void tiesAReminderToItsQuestionsAndStrikesWhatIsAnswered() {
        show("about");
        pressNext();
        assertThat(frame("occupation").getAttribute("aria-describedby"))
                .isEqualTo("q-occupation-hint q-occupation-message");
        assertThat(frame("occupation").getAttribute("aria-invalid")).isEqualTo("true");
        assertThat(text()).contains("Not answered yet", "Go on without answering");
        answer("i-occupation-1");
        assertThat(frame("occupation").getAttribute("aria-describedby")).isEqualTo("q-occupation-hint");
        assertThat(frame("occupation").hasAttribute("aria-invalid")).isFalse();
        assertThat(text()).contains("Not answered yet");
        answer("i-website-2");
        answer("i-networks_none");
        assertThat(text()).doesNotContain("Not answered yet", "Go on without answering");
    }

    private void answer(String id) {
        Written.choose(panel, id, true, UUID.randomUUID());
    }

    private String text() {
        return panel.getElement().getTextRecursively();
    }

    @Test
    void writesAGroupOfNativeRadioButtonsPerRow() {
        show("views");
        var groups = rows().select("[role=radiogroup]");
        assertThat(groups).hasSize(3);
        for (var group : groups) {
            assertThat(rows().getElementById(group.attr("aria-labelledby"))).isNotNull();
            assertThat(group.select("input[type=radio]")).hasSize(6);
            assertThat(group.select("label.option:has(input)")).hasSize(5);
        }
        assertThat(rows().select("input[checked]")).isEmpty();
        assertThat(grid().getChildCount()).as("elements kept on the server").isZero();
    }

    @Test
    void savesARowShowsItAfterBackAndTakesItBack() {
        show("views");
        choose("partners_media", "3");
        assertThat(session.interview().answers().code("partners_media")).hasValue(3);
        openAgain();
        assertThat(rows().select("input[checked]").eachAttr("id")).containsExactly("i-partners_media-3");
        press("partners_media");
        assertThat(session.interview().answers().has("partners_media")).isFalse();
        openAgain();
        assertThat(rows().select("input[checked]")).isEmpty();
    }

    @Test
    void takesNothingThatItDidNotOffer() {
        show("views");
        choose("consent", "2");
        choose("partners_media", "77");
        choose("partners_media", "x");
        press("consent");
        assertThat(session.interview().answers().code("consent")).hasValue(1);
        assertThat(session.interview().answers().has("partners_media")).isFalse();
    }

    @Test
    void prefersNotToAnswerForAllBlankRowsAndTakesThatBackInOneAction() {
        show("views");
        choose("partners_media", "3");
        assertThat(forAll().getText()).isEqualTo("Prefer not to answer: for all rows left blank");
        pressForAll();
        var answers = session.interview().answers();
        assertThat(answers.code("partners_media")).hasValue(3);
        assertThat(answers.code("partners_state")).hasValue(-7);
        assertThat(answers.code("partners_other")).hasValue(-7);
        openAgain();
        assertThat(rows().select(".beside input[checked]")).hasSize(2);
        assertThat(forAll().getText()).isEqualTo("Take back “Prefer not to answer” in all rows");
        pressForAll();
        assertThat(session.interview().answers().code("partners_media")).hasValue(3);
        assertThat(session.interview().answers().has("partners_state")).isFalse();
        assertThat(forAll().getText()).isEqualTo("Prefer not to answer: for all rows left blank");
    }

    @Test
    void marksTheGridWhileRowsOfItAreBlank() {
        show("views");
        pressNext();
        assertThat(grid().getProperty("incomplete", false)).isTrue();
        choose("partners_media", "3");
        assertThat(grid().getProperty("incomplete", false))
                .as("two rows are blank")
                .isTrue();
        assertThat(text()).contains("Some rows have no answer yet.");
        choose("partners_state", "3");
        choose("partners_other", "3");
        assertThat(grid().getProperty("incomplete", true)).isFalse();
        assertThat(text()).doesNotContain("Some rows have no answer yet.");
    }

    private static final class NoEnding implements InterviewPanel.Ending {

        @Override
        public void sent(org.ovoz.interview.Receipt receipt) {}

        @Override
        public void ended() {}

        @Override
        public void gone(boolean sent) {}

        @Override
        public void left() {}

        @Override
        public void shown(String page) {}
    }
}
