package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.ui.Rows;

/** What the interviewer is asked to hold, and how far it is; nothing where nothing was asked. */
final class MyAssignments extends Section {

    MyAssignments(Assignments assignments, CaseLabels labels) {
        var mine = assignments.mine();
        setVisible(!mine.isEmpty());
        if (mine.isEmpty()) {
            return;
        }
        var words = new AssignmentWords(labels, this::getTranslation);
        var title = words.word("mine");
        var rows = new Rows(
                title, List.of(words.word("where"), words.word("done.head"), words.word("until"), words.word("mode")));
        mine.forEach(one -> rows.row(
                List.of(Rows.text(words.where(one)), words.done(one), words.until(one), Rows.text(words.mode(one)))));
        var counted = new Paragraph(words.word("counted"));
        counted.addClassName("hint");
        add(new H2(title), rows, counted);
        addClassName("assignments");
    }
}
