package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.correction.EventChanges;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.study.InterviewReading;

/** What happened to an interview, day by day: begun, sent, corrected with the codes before and after, excluded. */
final class InterviewHistory extends Div {

    private final Questionnaire questionnaire;
    private final InterviewReading reading;
    private final CaseLabels labels;

    InterviewHistory(Questionnaire questionnaire, CaseLabels labels, Interview interview, InterviewReading reading) {
        this.questionnaire = questionnaire;
        this.reading = reading;
        this.labels = labels;
        var list = new UnorderedList();
        reading.history(interview.id()).stream()
                .filter(event -> event.kind() != InterviewEvent.Kind.ANSWERED)
                .forEach(event -> list.add(line(event)));
        list.addClassName("history");
        add(list);
    }

    private ListItem line(InterviewEvent event) {
        var line = new ListItem(new Span(
                labels.day(event.day()) + ": " + getTranslation("study.history." + event.kind()) + who(event)));
        if (event.kind() == InterviewEvent.Kind.CORRECTED) {
            line.add(new EventChanges(questionnaire, event, labels.reader()));
        }
        if (event.reason() != null) {
            line.add(new Div(getTranslation("study.history.reason", event.reason())));
        }
        return line;
    }

    private String who(InterviewEvent event) {
        return event.actor() == null ? "" : ", " + reading.nameOf(event.actor());
    }
}
