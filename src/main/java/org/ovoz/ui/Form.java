package org.ovoz.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;

/** A native form that is handled here instead of being sent: Enter in a field works as the button does. */
@Tag("form")
public class Form extends HtmlContainer {

    private final Runnable onSubmit;

    public Form(Runnable onSubmit) {
        this.onSubmit = onSubmit;
        getElement().setAttribute("novalidate", "");
        getElement().addEventListener("submit", _ -> submit()).preventDefault();
    }

    public void submit() {
        onSubmit.run();
    }
}
