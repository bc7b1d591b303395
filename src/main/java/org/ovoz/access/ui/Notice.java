package org.ovoz.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.access.Refused;

/** What came of an action, above the form; read out by screen readers. Hidden while there is nothing to say. */
class Notice extends Div {

    Notice() {
        addClassName("note");
        setVisible(false);
    }

    void clear() {
        setVisible(false);
        removeAll();
    }

    void done(String text) {
        show("ok", "status", text);
    }

    void warn(String text) {
        show("warn", "status", text);
    }

    void error(String text) {
        show("error", "alert", text);
    }

    void refused(Refused refused) {
        error(getTranslation("access.refusal." + refused.refusal()));
    }

    /** Runs an action and says why, if it was refused. */
    void attempt(Runnable action) {
        clear();
        try {
            action.run();
        } catch (Refused refused) {
            refused(refused);
        }
    }

    private void show(String kind, String role, String text) {
        removeAll();
        setClassName("note " + kind);
        getElement().setAttribute("role", role);
        add(new Paragraph(text));
        setVisible(true);
    }
}
