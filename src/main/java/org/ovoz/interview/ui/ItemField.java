package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
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

    final InterviewSession session;
    final Consumer<Change> onChange;
    final Element body = new Element("div");
    private final Item item;
    private final Element frame;
    private final Element question;
    private final Element hint = new Element("p");
    private final Element interviewerHint = new Element("p");
    private final Element message = new Element("p");

    /**
     * @param grouped whether several inputs belong to the question (a fieldset) or one (a label)
     * @param onChange is told every answer
     */
    ItemField(Item item, InterviewSession session, boolean grouped, Consumer<Change> onChange) {
        this.item = item;
        this.session = session;
        this.onChange = onChange;
        setId(domId(item));
        addClassName("item");
        frame = new Element(grouped ? "fieldset" : "div");
        question = new Element(grouped ? "legend" : "label");
        question.setAttribute("class", "question");
        hint.setAttribute("class", "hint").setAttribute("id", domId(item) + "-hint");
        interviewerHint.setAttribute("class", "interviewer-hint");
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
        // What was chosen stays on the screen, marked, until it is saved.
        if (!session.isUnsaved(item)) {
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
        describedBy(input);
    }

    /** Lets assistive technology read hint and message with an input. */
    final void describedBy(Element input) {
        input.setAttribute("aria-describedby", domId(item) + "-hint " + domId(item) + "-message");
    }

    /** Shows a message next to the item, or takes it away. */
    final void complain(@Nullable String text) {
        message.setVisible(text != null);
        message.setText(text == null ? "" : text);
        if (text == null) {
            removeClassName("invalid");
            frame.removeAttribute("aria-invalid");
        } else {
            addClassName("invalid");
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
