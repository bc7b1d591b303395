package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** What may stand between a question and its answers, in this order. */
    private enum Note {
        HINT("hint"),
        INTERVIEWER_HINT("interviewer-hint"),
        MESSAGE("error-text");

        private final String style;

        Note(String style) {
            this.style = style;
        }

        private String id(Item item) {
            return domId(item) + "-" + (this == MESSAGE ? "message" : style);
        }
    }

    final InterviewSession session;
    final Consumer<Change> onChange;
    final Element body = new Element("div");
    private final Item item;
    private final Group group;
    private final Element frame;
    private final Element question;

    /** What stands between the question and its answers, from when there is something to say. */
    private final Map<Note, Element> notes = new EnumMap<>(Note.class);

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
        frame = new Element(group == Group.NONE ? "div" : "fieldset");
        described = frame;
        question = new Element(group == Group.NONE ? "label" : "legend");
        question.setAttribute("class", "question").setAttribute("id", domId(item) + "-question");
        if (group == Group.RADIOS) {
            frame.setAttribute("role", "radiogroup")
                    .setAttribute("aria-labelledby", domId(item) + "-question")
                    .setAttribute("aria-required", Boolean.toString(item.facts().required()));
        }
        body.setAttribute("class", "body");
        frame.appendChild(question, body);
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
        describe(Note.HINT, item.facts().words().hint(), answers);
        describe(Note.INTERVIEWER_HINT, session.isStaff() ? item.facts().words().interviewerHint() : null, answers);
        describe();
        // What was chosen stays on the screen, marked, until it is saved.
        if (!session.unsaved().waits(item)) {
            fill(shown, answers);
        }
    }

    abstract void fill(Route.ShownItem shown, Answers answers);

    /** What of it is written as markup and not built of elements, in parts, as it is seen now. */
    List<String> markup() {
        return List.of();
    }

    /**
     * An input that stands as markup was chosen, or no longer. What the browser tells is looked at: only what is offered counts.
     *
     * @param name of the input
     * @param code its value
     */
    void chosen(String name, int code, boolean isChosen, UUID event) {}

    /** A button that stands as markup was pressed. */
    void pressed(String name, String value, UUID event) {}

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
        say(Note.MESSAGE, text);
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
        var shown = notes.keySet().stream().map(note -> note.id(item)).collect(Collectors.joining(" "));
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

    private void describe(Note note, @Nullable Text text, Answers answers) {
        say(note, text == null ? null : words(text, answers));
    }

    private void say(Note note, @Nullable String text) {
        if (text == null) {
            var place = notes.remove(note);
            if (place != null) {
                place.removeFromParent();
            }
            return;
        }
        var place = notes.get(note);
        if (place == null) {
            place = new Element("p").setAttribute("class", note.style).setAttribute("id", note.id(item));
            var before = (int) notes.keySet().stream()
                    .filter(other -> other.compareTo(note) < 0)
                    .count();
            frame.insertChild(1 + before, place);
            notes.put(note, place);
        }
        setText(place, text);
    }

    static void setText(Element element, String text) {
        if (!Objects.equals(element.getText(), text)) {
            element.setText(text);
        }
    }
}
