package org.ovoz.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;

/** A message at the lower edge of the window that stays until it is closed. */
class Alert extends Div {

    Alert(String title, String text) {
        addClassName("v-system-error");
        getElement().setAttribute("role", "alert");
        var close = new NativeButton("OK", _ -> removeFromParent());
        add(new Paragraph(title + ". " + text), close);
    }
}
