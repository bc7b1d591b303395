package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.ovoz.ui.Field;

/** A new password with its rules, and a box that shows what is typed; better than typing it twice. */
class PasswordField extends Div {

    private final Field field;

    PasswordField(String label) {
        field = new Field("new-password", label)
                .hint(getTranslation("access.password.rules"))
                .password()
                .autocomplete("new-password")
                .required();
        var box = new Element("input").setAttribute("type", "checkbox");
        box.addPropertyChangeListener(
                "checked",
                "change",
                change -> field.input().setType(Boolean.TRUE.equals(change.getValue()) ? "text" : "password"));
        var show = new Element("label")
                .setAttribute("class", "show-password")
                .appendChild(box, new Element("span").setText(getTranslation("access.password.show")));
        field.getElement().appendChild(show);
        add(field);
    }

    String value() {
        return field.value();
    }

    Field field() {
        return field;
    }
}
