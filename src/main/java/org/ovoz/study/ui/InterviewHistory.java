package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.study.InterviewReading;

/** What happened to an interview, day by day: begun, sent, corrected with the codes before and after, excluded. */
final class InterviewHistory extends Div {

    private final Questionnaire questionnaire;
    private final InterviewReading reading;
    private final CaseLabels labels;

    InterviewHistory(Definitions definitions, CaseLabels labels, Interview interview, InterviewReading reading) {
        this.questionnaire = definitions.questionnaire(interview.wave());
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
        if (event.item() != null) {
            var changed = new TreeSet<>(event.before().keySet());
            changed.addAll(event.after().keySet());
            changed.forEach(variable -> line.add(change(variable, event.before(), event.after())));
            if (changed.isEmpty()) {
                line.add(new Div(label(event.item()) + ": " + getTranslation("study.history.text")));
            }
        }
        if (event.reason() != null) {
            line.add(new Div(getTranslation("study.history.reason", event.reason())));
        }
        return line;
    }

    private String who(InterviewEvent event) {
        return event.actor() == null ? "" : ", " + reading.nameOf(event.actor());
    }

    private Div change(String variable, Map<String, Integer> before, Map<String, Integer> after) {
        return new Div(label(variable) + ": " + value(variable, before) + " → " + value(variable, after));
    }

    private String label(String variable) {
        return find(variable).stream()
                .map(found -> found.label().master(labels.reader()))
                .findFirst()
                .orElse(variable);
    }

    private String value(String variable, Map<String, Integer> codes) {
        var code = codes.get(variable);
        if (code == null) {
            return questionnaire.missingLabels().get(Missing.NO_ANSWER).master(labels.reader());
        }
        return find(variable).stream()
                .map(found -> found.valueLabel(code))
                .filter(found -> found != null)
                .map(found -> found.master(labels.reader()))
                .findFirst()
                .orElse(Integer.toString(code));
    }

    private List<Variable> find(String name) {
        return questionnaire.variables().stream()
                .filter(variable ->
                        variable.name().equals(name) || variable.item().equals(name))
                .limit(1)
                .toList();
    }
}
