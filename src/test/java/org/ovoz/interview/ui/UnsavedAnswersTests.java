package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.Receipt;
import org.ovoz.questionnaire.Answers;
import org.ovoz.testing.FailingSaves;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.json.JsonMapper;

/** What pages do with answers that were not saved, whatever kind of control they were given at. */
@TinyStudyTest
@ViewPackages(packages = "org.ovoz.interview.ui")
@Slow
class UnsavedAnswersTests extends ViewTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** One of every kind of control, on its page, with what is stored before and after. */
    enum Control {
        OPTION(
                "about",
                "occupation",
                "i-occupation-5",
                "5",
                answers -> answers.code("occupation").orElse(0) == 5),
        MISSING_ANSWER(
                "about",
                "occupation",
                "i-occupation--8",
                "-8",
                answers -> answers.code("occupation").orElse(0) == -8),
        TAKEN_BACK("about", "occupation", "c-occupation", null, answers -> !answers.has("occupation")),
        SPECIFIED(
                "about",
                "occupation",
                "i-occupation_oth",
                "лес",
                answers -> answers.text("occupation_oth").equals(Optional.of("лес"))),
        NUMBER(
                "about",
                "website_updated",
                "i-website_updated",
                "12",
                answers -> answers.code("website_updated").orElse(0) == 12),
        TICK("about", "networks", "i-networks_telegram", "true", answers -> answers.isTicked("networks_telegram")),
        EXCLUSIVE_TICK(
                "about",
                "networks",
                "i-networks_none",
                "true",
                answers -> answers.isTicked("networks_none") && !answers.isTicked("networks_facebook")),
        UNTICKED("about", "networks", "i-networks_facebook", "false", answers -> !answers.has("networks_facebook")),
        ROW(
                "views",
                "partners",
                "i-partners_state-3",
                "3",
                answers -> answers.code("partners_state").orElse(0) == 3),
        ROW_TAKEN_BACK("views", "partners", "c-partners_media", null, answers -> !answers.has("partners_media")),
        REST_OF_ROWS(
                "views",
                "partners",
                "n-partners",
                null,
                answers -> answers.code("partners_state").orElse(0) == -7),
        OPEN_TEXT(
                "views",
                "why",
                "i-why",
                "потому",
                answers -> answers.text("why").equals(Optional.of("потому"))),
        TEXT("views", "word", "i-word", "воля", answers -> answers.text("word").equals(Optional.of("воля")));

        private final String page;
        private final String item;
        private final String id;
        private final @Nullable String value;
        private final Predicate<Answers> stored;

        Control(String page, String item, String id, @Nullable String value, Predicate<Answers> stored) {
            this.page = page;
            this.item = item;
            this.id = id;
            this.value = value;
            this.stored = stored;
        }

        private boolean isText() {
            return switch (this) {
                case SPECIFIED, NUMBER, OPEN_TEXT, TEXT -> true;
                default -> false;
            };
        }
    }

    @Autowired
    private InterviewSessions sessions;

    @Autowired
    private PlatformTransactionManager transactions;

    private InterviewScenario interview;
    private InterviewSession session;
    private InterviewPanel panel;

    @Override
    protected void prepare() {}

    private void begin(String page) {
        interview = interviewIn("KZ")
                .language("en")
                .consented()
                .answer("occupation", 11)
                .answer("website", "yes")
                .tick("networks", "facebook")
                .answer("partners_media", 2);
        show(sessions.ofRespondent(interview.stored()), page);
    }

    private void show(InterviewSession opened, String page) {
        session = opened;
        session.arriveAt(page);
        panel = new InterviewPanel(
                session,
                new InterviewPanel.Ending() {
                    @Override
                    public void sent(Receipt receipt) {}

                    @Override
                    public void ended() {}

                    @Override
                    public void gone(boolean sent) {}

                    @Override
                    public void left() {}

                    @Override
                    public void shown(String page) {}
                },
                new PageHistory(_ -> {}));
        UI.getCurrent().removeAll();
        UI.getCurrent().add(panel);
    }

    private Element element(String id) {
        return within(panel.getElement())
                .filter(element -> id.equals(element.getAttribute("id")))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + id));
    }

    private static Stream<Element> within(Element element) {
        return element.isTextNode()
                ? Stream.empty()
                : Stream.concat(Stream.of(element), element.getChildren().flatMap(UnsavedAnswersTests::within));
    }

    /** As the browser tells it: first the properties, then the event with its id. */
    private void give(Control control, UUID event) {
        if (control.isText()) {
            var element = element(control.id);
            element.setProperty("value", control.value);
            var data = JSON.createObjectNode()
                    .put("event.answer", event.toString())
                    .put("element.value", control.value);
            element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "change", data));
        } else if (control == Control.REST_OF_ROWS) {
            var value = element(control.id).getAttribute("value");
            Written.press(panel, "q-" + control.item, control.id, value, event);
        } else if (control.value == null) {
            Written.press(panel, control.id, event);
        } else {
            Written.choose(panel, control.id, !control.value.equals("false"), event);
        }
    }

    private String kept(Control control, UUID event) {
        return JSON.createArrayNode()
                .add(JSON.createObjectNode()
                        .put("event", event.toString())
                        .put("item", control.item)
                        .put("control", control.id)
                        .put("value", control.value == null ? "" : control.value))
                .toString();
    }

    private Outbox outbox() {
        return $(Outbox.class).single();
    }

    private String outcome() {
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        return outbox().getElement().getProperty("outcome", "");
    }

    private Answers stored() {
        return interview.stored().answers();
    }

    private long times(String item) {
        return interview.events(InterviewEvent.Kind.ANSWERED).stream()
                .filter(event -> item.equals(event.item()))
                .count();
    }

    private void pressNext() {
        test($(NativeButton.class).withText("Next").single()).click();
    }

    @ParameterizedTest
    @EnumSource
    void anAnswerThatWasNotSavedStaysMarkedHoldsNextAndIsSavedWhenItComesAgain(Control control) {
        begin(control.page);
        var event = UUID.randomUUID();
        FailingSaves.unnoticed(transactions, () -> give(control, event));
        assertThat(control.stored.test(stored())).as("stored").isFalse();
        assertThat(outcome()).endsWith(event.toString().substring(0, 8) + "!");
        if (control.value != null && !control.isText()) {
            assertThat(Written.isChecked(panel, control.id))
                    .as("what was chosen is still seen")
                    .isEqualTo(!control.value.equals("false"));
        }
        assertThat(panel.getElement().getTextRecursively()).doesNotContain("Saved");
        pressNext();
        assertThat(session.place()).as("nobody is led on").isEqualTo(control.page);
        var before = times(control.item);
        outbox().replay(kept(control, event));
        assertThat(control.stored.test(stored())).as("stored").isTrue();
        assertThat(outcome()).endsWith(" " + event.toString().substring(0, 8));
        assertThat(panel.getElement().getTextRecursively()).contains("Saved");
        outbox().replay(kept(control, event));
        assertThat(times(control.item)).isEqualTo(before + 1);
        assertThat(session.unsaved().waits()).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void whatALostPageHasKeptIsTheSameAnswerInTheNextSession(Control control) {
        begin(control.page);
        show(sessions.ofRespondent(interview.stored()), control.page);
        outbox().replay(kept(control, UUID.randomUUID()));
        assertThat(control.stored.test(stored())).as("stored").isTrue();
        if (control.isText()) {
            assertThat(element(control.id).getProperty("value")).isEqualTo(control.value);
        } else if (control.value != null) {
            assertThat(Written.isChecked(panel, control.id)).isEqualTo(!control.value.equals("false"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatALostPageHasKeptIsTakenOnAnyOtherPage(Control control) {
        begin("consent");
        outbox().replay(kept(control, UUID.randomUUID()));
        assertThat(control.stored.test(stored())).as("stored").isTrue();
    }

    @Test
    void aQuestionIsNotDeadAfterASaveThatFailed() {
        begin("about");
        FailingSaves.unnoticed(transactions, () -> give(Control.OPTION, UUID.randomUUID()));
        FailingSaves.unnoticed(transactions, () -> give(Control.MISSING_ANSWER, UUID.randomUUID()));
        give(Control.OPTION, UUID.randomUUID());
        assertThat(stored().code("occupation")).hasValue(5);
        assertThat(Written.isChecked(panel, "i-occupation-5")).isTrue();
        assertThat(Written.isChecked(panel, "i-occupation--8")).isFalse();
        FailingSaves.unnoticed(transactions, () -> give(Control.TICK, UUID.randomUUID()));
        give(Control.UNTICKED, UUID.randomUUID());
        assertThat(stored().isTicked("networks_telegram"))
                .as("what was seen is stored")
                .isTrue();
        assertThat(stored().isTicked("networks_facebook")).isFalse();
        assertThat(session.unsaved().waits()).isFalse();
    }

    private void type(String id, String text) {
        var element = element(id);
        element.setProperty("value", text);
        var data = JSON.createObjectNode()
                .put("event.answer", UUID.randomUUID().toString())
                .put("element.value", text);
        element.getNode().getFeature(ElementListenerMap.class).fireEvent(new DomEvent(element, "change", data));
    }

    @ParameterizedTest
    @CsvSource({"NUMBER, 4000", "NUMBER, 12x", "SPECIFIED, long", "TEXT, long"})
    void whatCannotBeStoredStaysInItsFieldWhateverElseIsAnswered(Control control, String typed) {
        begin(control.page);
        give(control, UUID.randomUUID());
        var wrong = typed.equals("long") ? "a".repeat(30_000) : typed;
        type(control.id, wrong);
        give(control.page.equals("about") ? Control.TICK : Control.ROW, UUID.randomUUID());
        assertThat(element(control.id).getProperty("value")).isEqualTo(wrong);
        pressNext();
        assertThat(session.place()).as("held on its page").isEqualTo(control.page);
        assertThat(control.stored.test(stored())).as("what was stored before").isTrue();
    }

    @Test
    void anAnswerThatIsGivenInsteadLetsGoOfWhatCouldNotBeStored() {
        begin("about");
        type("i-website_updated", "4000");
        assertThat(session.unsaved().typed("website_updated")).isPresent();
        session.answer(Change.clearing("website_updated", Set.of("website_updated")));
        assertThat(session.unsaved().typed("website_updated")).isEmpty();
    }

    @Test
    void whatFollowsASaveThatFailsWaitsForIt() {
        begin("about");
        var first = UUID.randomUUID();
        var second = UUID.randomUUID();
        var both = kept(Control.OPTION, first).replace("]", ",")
                + kept(Control.NUMBER, second).substring(1);
        FailingSaves.unnoticed(transactions, () -> outbox().replay(both));
        assertThat(outcome())
                .contains(
                        first.toString().substring(0, 8) + "!",
                        second.toString().substring(0, 8) + "!");
        outbox().replay(both);
        assertThat(Control.OPTION.stored.test(stored()) && Control.NUMBER.stored.test(stored()))
                .isTrue();
    }

    @Test
    void aTextOverTheLimitIsHeldWithItsMessageAndComesBackAfterALostSession() {
        begin("views");
        var event = UUID.randomUUID();
        var tooLong = "я".repeat(301);
        outbox().replay(kept(Control.OPEN_TEXT, event).replace("потому", tooLong));
        assertThat(outcome()).contains(event.toString().substring(0, 8) + "~");
        assertThat(element("i-why").getProperty("value")).isEqualTo(tooLong);
        assertThat(element("i-why").getAttribute("data-limit")).isEqualTo("300");
        assertThat(panel.getElement().getTextRecursively()).contains("shorten it by 1");
        pressNext();
        assertThat(session.place()).isEqualTo("views");
        give(Control.OPEN_TEXT, UUID.randomUUID());
        assertThat(session.unsaved().typed("why")).isEmpty();
        interview.expectStored("why", "потому");
    }

    @Test
    void nothingThatSomebodyWroteIntoTheBrowsersMemoryIsBelieved() {
        begin("about");
        var before = stored();
        for (var nonsense : new String[] {
            "",
            "7",
            "{}",
            "[1]",
            "[{\"item\":\"nobody\"}]",
            "[{\"event\":\"x\",\"item\":\"occupation\",\"control\":\"i-occupation-99\",\"value\":\"99\"}]",
            "[{\"item\":\"networks\",\"control\":\"i-occupation-5\",\"value\":\"true\"}]",
            "[{\"item\":\"website_updated\",\"control\":\"i-website_updated\",\"value\":\"-5\"}]"
        }) {
            outbox().replay(nonsense);
        }
        assertThat(stored()).isEqualTo(before);
        var made = UUID.randomUUID();
        assertThat(TabMemory.ids("7 <b> " + made + " " + made + "0 " + "a".repeat(40)))
                .containsExactly(made);
        assertThat(interview.stored().state()).isEqualTo(Interview.State.DRAFT);
    }

    @Test
    void anAnswerThatReplacesAnEarlierOneIsShownThoughTheTextOfTheEarlierOneIsThere() {
        begin("about");
        give(Control.SPECIFIED, UUID.randomUUID());
        show(sessions.ofResumed(interview.stored()), "about");
        assertThat(covered("occupation")).isTrue();
        session.answer(Change.ofCodes("occupation", Map.of("occupation", 5)));
        assertThat(covered("occupation")).isFalse();
        session.answer(Change.ofCodes("occupation", Map.of("occupation", 11)));
        assertThat(covered("occupation")).as("with the text of somebody else").isTrue();
        assertThat(session.visible().text("occupation_oth")).isEmpty();
    }

    /** As the form of the light edition does. */
    @Test
    void whoReplacesAGridGivesOneAnswerToAllRowsThatLookBlank() {
        begin("views");
        show(sessions.ofResumed(interview.stored()), "views");
        assertThat(covered("partners")).isTrue();
        outbox().replay(kept(Control.REST_OF_ROWS, UUID.randomUUID()));
        assertThat(stored().code("partners_media")).hasValue(-7);
        assertThat(stored().code("partners_state")).hasValue(-7);
        assertThat(covered("partners")).isFalse();
    }

    private boolean covered(String item) {
        return session.isCovered(session.route().item(item).orElseThrow());
    }

    @Test
    void whoResumedReadsNothingByAReplay() {
        begin("about");
        var resumed = sessions.ofResumed(interview.stored());
        show(resumed, "about");
        var event = UUID.randomUUID();
        outbox().replay(kept(Control.OPTION, event));
        assertThat(resumed.visible().code("occupation")).hasValue(5);
        interview.answer("occupation", 1);
        var again = sessions.ofResumed(interview.stored());
        show(again, "about");
        outbox().replay(kept(Control.OPTION, event));
        interview.expectStored("occupation", 1);
        assertThat(again.visible().has("occupation"))
                .as("the newer answer is covered")
                .isFalse();
    }
}
