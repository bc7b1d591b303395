package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** A page that only says something: a heading and a text. */
final class PlainPage extends Div {

    PlainPage(String key) {
        add(
                new H1(getTranslation("interview." + key + ".title")),
                new Paragraph(getTranslation("interview." + key + ".text")));
    }
}
