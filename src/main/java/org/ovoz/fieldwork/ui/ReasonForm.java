package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.function.Consumer;
import org.ovoz.interview.Interview;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Validity;
import org.ovoz.ui.Form;

/** Asks why a sent interview is corrected, before its answers are opened for it. */
final class ReasonForm extends Div {

    private static final int LONGEST = 500;

    private final Element reason = new Element("textarea");
    private final Paragraph problem = new Paragraph();
    private final Consumer<String> onReason;

    ReasonForm(Interview interview, Consumer<String> onReason) {
        this.onReason = onReason;
        reason.setAttribute("id", "reason");
        reason.setAttribute("maxlength", Integer.toString(LONGEST));
        reason.setAttribute("aria-describedby", "reason-problem");
        reason.addPropertyChangeListener("value", "change", _ -> {});
        problem.setId("reason-problem");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var label = new NativeLabel(getTranslation("fieldwork.correct.reason"));
        label.setFor("reason");
        var field = new Div(label);
        field.addClassName("field");
        field.getElement().appendChild(reason);
        var next = new NativeButton(getTranslation("fieldwork.correct.begin"));
        next.addClassName("primary");
        var form = new Form(this::submit);
        form.add(field, problem, next);
        add(
                new H1(getTranslation("fieldwork.correct.title", CaseLabels.number(interview.id()))),
                new Paragraph(getTranslation("fieldwork.correct.text")),
                form);
    }

    void fill(String typed) {
        reason.setProperty("value", typed);
    }

    private void submit() {
        var typed = Validity.normalise(reason.getProperty("value", ""));
        if (typed.isEmpty()) {
            problem.setText(getTranslation("fieldwork.correct.missing"));
            reason.executeJs("this.focus()");
        } else {
            onReason.accept(typed);
        }
    }
}
