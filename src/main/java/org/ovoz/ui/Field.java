package org.ovoz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;

/**
 * An input with its label above it and, if needed, a hint between them. Nobody types more into it than one line can mean:
 * what is longer than a page may send at once would be refused again and again, and the page would never answer.
 */
public class Field extends Div {

    /** More characters than anybody means in one line. */
    static final int MOST = 2_000;

    /** So many that a sign-in, escaped as a form is, stays below what a stranger's form may send. */
    private static final int MOST_OF_PASSWORD = 1_000;

    /** A code has 23; a line around it is no code, and is told to be none. */
    private static final int MOST_OF_CODE = 100;

    private final Input input = new Input();

    public Field(String id, String label) {
        addClassName("field");
        input.setId(id);
        input.getElement().setAttribute("name", id);
        most(MOST);
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
        return most(MOST_OF_PASSWORD);
    }

    /** For a code of a respondent, on whatever keyboard. */
    public Field code() {
        autocomplete("off");
        input.getElement().setAttribute("autocapitalize", "characters");
        input.addClassName("code");
        return most(MOST_OF_CODE);
    }

    /** Takes so many characters, and no more. */
    public final Field most(int characters) {
        input.getElement().setAttribute("maxlength", Integer.toString(characters));
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
