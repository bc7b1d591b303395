package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.ui.CopyButton;

/** A link or a token that is shown once, to be copied and handed over. */
class ShownOnce extends Div {

    private final Input value = new Input();

    ShownOnce(String title, String secret, String explanation) {
        addClassNames("panel", "shown-once");
        getElement().setAttribute("role", "status");
        value.setValue(secret);
        value.getElement().setAttribute("readonly", "").setAttribute("aria-label", title);
        value.addClassName("secret");
        var copy = new CopyButton(secret);
        copy.addClassName("primary");
        var close = new NativeButton(getTranslation("access.close"), _ -> removeFromParent());
        var buttons = new Div(copy, close);
        buttons.addClassName("buttons");
        add(new H2(title), value, new Paragraph(explanation), buttons);
    }

    String secret() {
        return value.getValue();
    }
}
