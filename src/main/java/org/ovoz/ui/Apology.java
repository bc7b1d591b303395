package org.ovoz.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;

/** A page that says what went wrong and where to go on, in the reader's language, and nothing technical. */
@CssImport("./ovoz.css")
class Apology extends Main {

    Apology(String key) {
        this(key, "");
    }

    /**
     * An apology with another way on than the start page of respondents.
     *
     * @param wayOn an address of this site, without the path at which it lies
     */
    Apology(String key, String wayOn) {
        addClassName("apology");
        var start = new Anchor(wayOn, getTranslation("ui.toStart"));
        start.setRouterIgnore(true);
        add(
                new H1(getTranslation("ui." + key + ".title")),
                new Paragraph(getTranslation("ui." + key + ".text")),
                start);
    }
}
