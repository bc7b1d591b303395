package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;

/** What is wrong in a form, shown at the field and told to who hears the page. */
final class Wrong {

    private Wrong() {}

    static void mark(Div field, boolean isWrong) {
        field.setClassName("invalid", isWrong);
        field.getElement()
                .getChildren()
                .filter(part -> part.getTag().equals("input") || part.getTag().equals("select"))
                .forEach(part -> part.setAttribute("aria-invalid", Boolean.toString(isWrong)));
    }
}
