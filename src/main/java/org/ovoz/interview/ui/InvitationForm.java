package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Where the code of a card is typed, or typed again. */
final class InvitationForm extends Div {

    private final Field field;

    /**
     * @param isFirst whether the form is the whole page
     * @param typed what was typed before
     */
    InvitationForm(boolean isFirst, String typed, Consumer<String> onCode) {
        addClassName("resume");
        field = new Field("invitation-code", getTranslation("interview.invited.label")).code();
        field.input().setValue(typed);
        var form = new Form(() -> {
            if (!field.value().isBlank()) {
                onCode.accept(field.value());
            }
        });
        var go = new NativeButton(getTranslation("interview.invited.open"));
        go.addClassName("primary");
        form.add(field, go);
        if (isFirst) {
            add(
                    new H1(getTranslation("interview.invited.title")),
                    new Paragraph(getTranslation("interview.invited.text")));
        }
        add(form);
    }

    /** What stands in it, also before it is pressed. */
    String typed() {
        return field.value();
    }
}
