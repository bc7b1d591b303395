package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.ovoz.questionnaire.QuestionsLeft;

/** How much is left, in questions and minutes, and as a bar. */
final class SectionProgress extends Div {

    private final Paragraph step = new Paragraph();
    private final Element bar = new Element("progress");

    SectionProgress() {
        addClassName("progress");
        step.addClassName("step");
        add(step);
        getElement().appendChild(bar);
    }

    void show(QuestionsLeft left) {
        var words = left.questions() == 0
                ? getTranslation("interview.left.none")
                : getTranslation(
                        "interview.left", Integer.toString(left.questions()), Integer.toString(left.minutes()));
        ItemField.setText(step.getElement(), words);
        bar.setAttribute("aria-label", getTranslation("interview.progress"));
        bar.setAttribute("aria-valuetext", words);
        bar.setAttribute("max", Double.toString(Math.max(1, left.done() + left.ahead())));
        bar.setAttribute("value", Integer.toString(left.done()));
    }
}
