package org.ovoz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/** An input with its label above it and, if needed, a hint between them. */
public class Field extends Div {

    private final Input input = new Input();

    public Field(String id, String label) {
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("name", id);
        var caption = new NativeLabel(label);
        caption.setFor(id);
        add(caption, input);
    }

    public Field hint(String text) {
        var hint = new Span(text);
        hint.addClassName("hint");
        hint.setId(input.getId().orElseThrow() + "-hint");
        input.getElement().setAttribute("aria-describedby", hint.getId().orElseThrow());
        addComponentAtIndex(1, hint);
        return this;
    }

    /** What a password program may fill in: {@code username}, {@code current-password}, {@code new-password}, off. */
    public Field autocomplete(String what) {
        input.getElement().setAttribute("autocomplete", what);
        input.getElement().setAttribute("autocapitalize", "none");
        input.getElement().setAttribute("spellcheck", "false");
        return this;
    }

    public Field password() {
        input.setType("password");
        return this;
    }

    public Field required() {
        input.getElement().setAttribute("required", "");
        return this;
    }

    public Input input() {
        return input;
    }

    public String value() {
        return input.getValue();
    }
}
