package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import org.ovoz.interview.InterviewId;
import org.ovoz.study.InterviewReading;

/** From an interview to the previous and the next one of the list that its reader came from. */
final class ListSteps extends Nav {

    ListSteps(InterviewReading.Neighbours neighbours, String query) {
        addClassNames("list-steps", "no-print");
        setAriaLabel(getTranslation("study.interviews.steps"));
        neighbours
                .before()
                .ifPresent(id -> add(step(id, query, "prev", "← " + getTranslation("study.interviews.previous"))));
        add(new Span(getTranslation(
                "study.interviews.place", Integer.toString(neighbours.place()), Integer.toString(neighbours.of()))));
        neighbours
                .after()
                .ifPresent(id -> add(step(id, query, "next", getTranslation("study.interviews.next") + " →")));
    }

    private static Anchor step(InterviewId id, String query, String which, String text) {
        var link = new Anchor("interviews/" + id + "?" + query, text);
        link.getElement().setAttribute("rel", which);
        return link;
    }
}
