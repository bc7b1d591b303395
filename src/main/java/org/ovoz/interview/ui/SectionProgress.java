package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import org.ovoz.questionnaire.Route;

/** Which section this is, and of how many as soon as that is known. */
final class SectionProgress extends Div {

    private final Paragraph step = new Paragraph();
    private final Element bar = new Element("progress");

    SectionProgress() {
        addClassName("progress");
        step.addClassName("step");
        bar.setAttribute("aria-label", getTranslation("interview.progress"));
        add(step);
        getElement().appendChild(bar);
    }

    /** @param pageId of a page of the route; any other is the review, which comes last */
    void show(InterviewSession session, Route route, String pageId) {
        var pages = route.pages().stream().map(Route.ShownPage::id).toList();
        // While consent and eligibility are open, the route ends with them: its length says nothing yet.
        var known = session.questionnaire().eligible().holds(route.answers());
        var total = (known ? pages.size() : session.questionnaire().pages().size()) + 1;
        var now = pages.contains(pageId) ? pages.indexOf(pageId) + 1 : total;
        ItemField.setText(
                step.getElement(),
                known
                        ? getTranslation("interview.step", Integer.toString(now), Integer.toString(total))
                        : getTranslation("interview.stepAlone", Integer.toString(now)));
        bar.setAttribute("max", Integer.toString(total));
        bar.setAttribute("value", Integer.toString(now - 1));
        bar.setAttribute("aria-label", getTranslation("interview.progress"));
    }
}
