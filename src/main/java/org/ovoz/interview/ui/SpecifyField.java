package org.ovoz.interview.ui;

import com.vaadin.flow.dom.Element;
import java.util.UUID;
import org.ovoz.interview.Change;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Validity;
import org.ovoz.ui.Punctuation;

/** The text of "other, specify", open under its option while that is chosen. */
final class SpecifyField {

    private final ItemField field;
    private final Option.Specify specify;
    private final Element frame = new Element("div").setAttribute("class", "specify");
    private final Element input = new Element("input").setAttribute("type", "text");
    private final Element message = new Element("p").setAttribute("class", "error-text");
    private String last = "";

    SpecifyField(ItemField field, Option.Specify specify, String label) {
        this.field = field;
        this.specify = specify;
        var id = "i-" + specify.variable();
        input.setAttribute("id", id).setAttribute("autocomplete", "off");
        var caption = new Element("label")
                .setAttribute("for", id)
                .setText(Punctuation.labelled(label, field.message("specify")));
        message.setAttribute("role", "alert").setAttribute("id", id + "-message");
        message.setVisible(false);
        frame.appendChild(caption, input, message);
        Inputs.onTyped(input, specify.maxLength(), this::typed);
    }

    Element element() {
        return frame;
    }

    void update(boolean open, Answers answers) {
        frame.setVisible(open);
        var held = field.session.unsaved().typed(specify.variable());
        if (held.isPresent()) {
            if (input.getProperty("value", "").isEmpty()) {
                input.setProperty("value", held.get());
            }
            typed(UUID.randomUUID(), held.get());
            return;
        }
        var text = answers.text(specify.variable()).orElse("");
        if (!text.equals(last)) {
            last = text;
            input.setProperty("value", text);
        }
    }

    private void typed(UUID event, String text) {
        var tooLong = Validity.normalise(text).codePoints().count() > specify.maxLength();
        message.setVisible(tooLong);
        ItemField.invalid(input, tooLong);
        if (tooLong) {
            input.setAttribute("aria-describedby", "i-" + specify.variable() + "-message");
        } else {
            input.removeAttribute("aria-describedby");
        }
        message.setText(tooLong ? field.message("tooLong", specify.maxLength()) : "");
        if (tooLong) {
            field.session.unsaved().hold(specify.variable(), text);
            field.settle(event, true);
            return;
        }
        field.session.unsaved().release(specify.variable());
        if (!Validity.normalise(text).equals(last)) {
            last = Validity.normalise(text);
            field.onChange.accept(
                    Change.ofText(field.item().id(), specify.variable(), text).as(event));
        } else {
            field.settle(event, false);
        }
    }
}
