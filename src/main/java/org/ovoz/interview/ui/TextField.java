package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;

/** A typed text of one line or several. A text over the limit is not cut: a message says by how much it is too long. */
final class TextField extends ItemField {

    /** From so many characters on pages of notes are expected. */
    private static final int NOTES = 5000;

    private final Item.TextItem text;
    private final Element input;
    private String last = "";

    TextField(Item.TextItem text, InterviewSession session, Consumer<Change> onChange) {
        super(text, session, Group.NONE, onChange);
        this.text = text;
        input = text.open()
                ? new Element("textarea").setAttribute("rows", text.maxLength() > NOTES ? "10" : "4")
                : new Element("input").setAttribute("type", "text");
        input.setAttribute("autocomplete", "off");
        labels(input, "i-" + text.id());
        body.appendChild(input);
        Inputs.onTyped(input, text.maxLength(), this::typed);
    }

    @Override
    void fill(Route.ShownItem shown, Answers answers) {
        var held = session.unsaved().typed(text.id());
        if (held.isPresent()) {
            if (input.getProperty("value", "").isEmpty()) {
                input.setProperty("value", held.get());
            }
            typed(UUID.randomUUID(), held.get());
            return;
        }
        var stored = answers.text(text.id()).orElse("");
        if (!stored.isEmpty() && !stored.equals(last)) {
            last = stored;
            input.setProperty("value", stored);
        }
    }

    private void typed(UUID event, String value) {
        var normal = Validity.normalise(value);
        var length = normal.codePoints().count();
        if (length > text.maxLength()) {
            session.unsaved().hold(text.id(), value);
            settle(event, true);
            complain(message("tooLongBy", text.maxLength(), length - text.maxLength()));
            return;
        }
        session.unsaved().release(text.id());
        if (!normal.equals(last)) {
            complain(null);
            last = normal;
            onChange.accept(Change.ofText(text.id(), text.id(), value).as(event));
        } else {
            complain(null);
            settle(event, false);
        }
    }
}
