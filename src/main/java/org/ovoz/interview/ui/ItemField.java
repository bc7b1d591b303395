package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Text;

/**
 * The field of one item: question, hint, message and what can be answered. Subclasses fill {@link #body}. A field stays
 * the same element while its item is shown, so that focus and reading order are kept when others appear.
 */
abstract class ItemField extends Div {

    /** What holds the inputs of an item together. */
    enum Group {
        /** Several inputs or groups. */
        FIELDSET,
        /** Radio buttons of one name. */
        RADIOS,
        /** There is one input. */
        NONE
    }

    final InterviewSession session;
    final Consumer<Change> onChange;
    final Element body = new Element("div");
    private final Item item;
    private final Group group;
    private final Element question;
    private final Element hint = new Element("p");
    private final Element interviewerHint = new Element("p");
    private final Element message = new Element("p");

    /** What hint and message belong to: the group, or the one input. */
    private Element described;

    private String describedBy = "";

    /**
     * @param group what holds the inputs together, so that the question is its legend, or a label
     * @param onChange is told every answer
     */
    ItemField(Item item, InterviewSession session, Group group, Consumer<Change> onChange) {
        this.item = item;
        this.group = group;
        this.session = session;
        this.onChange = onChange;
        setId(domId(item));
        addClassName("item");
        var frame = new Element(group == Group.NONE ? "div" : "fieldset");
        described = frame;
        question = new Element(group == Group.NONE ? "label" : "legend");
        question.setAttribute("class", "question").setAttribute("id", domId(item) + "-question");
        if (group == Group.RADIOS) {
            frame.setAttribute("role", "radiogroup")
                    .setAttribute("aria-labelledby", domId(item) + "-question")
                    .setAttribute("aria-required", Boolean.toString(item.facts().required()));
        }
        hint.setAttribute("class", "hint").setAttribute("id", domId(item) + "-hint");
        interviewerHint.setAttribute("class", "interviewer-hint").setAttribute("id", domId(item) + "-interviewer-hint");
        message.setAttribute("class", "error-text").setAttribute("id", domId(item) + "-message");
        message.setVisible(false);
        body.setAttribute("class", "body");
        frame.appendChild(question, hint, interviewerHint, message, body);
        getElement().appendChild(frame);
    }

    static String domId(Item item) {
        return "q-" + item.id();
    }

    final Item item() {
        return item;
    }

    /** Shows the item as it is offered now with these answers. */
    final void update(Route.ShownItem shown, Answers answers) {
        setText(question, words(item.text(), answers));
        describe(hint, item.facts().words().hint(), answers);
        describe(interviewerHint, session.isStaff() ? item.facts().words().interviewerHint() : null, answers);
        describe();
        // What was chosen stays on the screen, marked, until it is saved.
        if (!session.unsaved().waits(item)) {
            fill(shown, answers);
        }
    }

    abstract void fill(Route.ShownItem shown, Answers answers);

    /** Nothing of it is to be stored: it is as it was, or it is held until it is mended. */
    final void settle(UUID event, boolean held) {
        if (held) {
            session.outcomes().held(event);
        } else {
            session.outcomes().settled(event);
        }
    }

    /** Binds the question to the one input of a field without a fieldset. */
    final void labels(Element input, String id) {
        input.setAttribute("id", id);
        question.setAttribute("for", id);
        described = input;
    }

    /** Shows a message next to the item, or takes it away. */
    final void complain(@Nullable String text) {
        message.setVisible(text != null);
        setText(message, text == null ? "" : text);
        setClassName("invalid", text != null);
        markInvalid(text != null);
        describe();
    }

    /** Tells assistive technology whether the answer is missing or wrong, where it may be told so. */
    void markInvalid(boolean isInvalid) {
        if (group != Group.FIELDSET) {
            invalid(described, isInvalid);
        }
    }

    static void invalid(Element element, boolean isInvalid) {
        if (isInvalid) {
            element.setAttribute("aria-invalid", "true");
        } else {
            element.removeAttribute("aria-invalid");
        }
    }

    /** Lets assistive technology read what is shown of hints and message with the group or the input. */
    private void describe() {
        var shown = Stream.of(hint, interviewerHint, message)
                .filter(Element::isVisible)
                .map(place -> place.getAttribute("id"))
                .collect(Collectors.joining(" "));
        if (shown.equals(describedBy)) {
            return;
        }
        describedBy = shown;
        if (shown.isEmpty()) {
            described.removeAttribute("aria-describedby");
        } else {
            described.setAttribute("aria-describedby", shown);
        }
    }

    final String words(Text text, Answers answers) {
        return session.piping().render(text, language(), answers);
    }

    final String label(Text text) {
        return words(text, session.visible());
    }

    final Language language() {
        return session.language();
    }

    final String message(String key, Object... arguments) {
        return getTranslation("interview." + key, arguments);
    }

    private void describe(Element place, @Nullable Text text, Answers answers) {
        place.setVisible(text != null);
        setText(place, text == null ? "" : words(text, answers));
    }

    static void setText(Element element, String text) {
        if (!Objects.equals(element.getText(), text)) {
            element.setText(text);
        }
    }
}
