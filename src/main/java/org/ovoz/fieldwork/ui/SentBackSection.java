package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.ui.Rows;

/** Own interviews that a lead sent back, each with what the lead asks for. */
final class SentBackSection extends Section {

    SentBackSection(List<InterviewSummary> mine, Map<InterviewId, String> comments, CaseLabels labels) {
        var lines = mine.stream()
                .filter(summary -> comments.containsKey(summary.id()))
                .toList();
        setVisible(!lines.isEmpty());
        var heading = new H2(getTranslation("fieldwork.sentBack", lines.size()));
        var hint = new Paragraph(getTranslation("fieldwork.sentBack.hint"));
        hint.addClassName("hint");
        var rows = new Rows(
                heading.getText(),
                List.of(
                        getTranslation("fieldwork.interview"),
                        getTranslation("fieldwork.mode"),
                        getTranslation("fieldwork.sentBack.comment"),
                        getTranslation("fieldwork.action")));
        lines.forEach(line -> {
            var number = CaseLabels.number(line.id());
            var action = new Anchor(MyInterviewsView.address(line.id()), getTranslation("fieldwork.finished.action"));
            action.getElement().setAttribute("aria-label", action.getText() + " " + number);
            var actions = new Div(action);
            actions.addClassName("row-actions");
            rows.row(List.of(
                    new Span(number),
                    Rows.text(labels.country(line.country()) + " · " + labels.mode(line.wave(), line.mode())),
                    Rows.text(comments.getOrDefault(line.id(), "")),
                    actions));
        });
        add(heading, hint, rows);
    }
}
