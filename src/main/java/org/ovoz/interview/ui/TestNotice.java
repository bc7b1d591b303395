package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Says on every page of a test interview that it counts nowhere. */
final class TestNotice extends Div {

    TestNotice(boolean isTest) {
        addClassName("demonstration");
        getElement().setAttribute("role", "status");
        setVisible(isTest);
        if (isTest) {
            add(new Paragraph(getTranslation("interview.test")));
        }
    }
}
