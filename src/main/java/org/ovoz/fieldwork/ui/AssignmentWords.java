package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.ovoz.fieldwork.assignment.Assignments;
import org.ovoz.fieldwork.assignment.Progress;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Rows;

/** How an assignment is said, to leads and to workers alike. */
record AssignmentWords(CaseLabels labels, BiFunction<String, Object[], String> texts) {

    String word(String key, Object... arguments) {
        return texts.apply("assignment." + key, arguments);
    }

    /** Country and place. */
    String where(Progress progress) {
        var place = progress.assignment().terms().place();
        var country = labels.country(progress.assignment().country());
        return place.isEmpty() ? country : country + " · " + place;
    }

    String mode(Progress progress) {
        var mode = progress.assignment().terms().mode();
        return mode == null
                ? word("anyMode")
                : labels.mode(progress.assignment().wave(), mode);
    }

    /** The modes by code; an empty code is any of them. */
    Map<String, String> modes(WaveId wave) {
        var modes = new LinkedHashMap<String, String>();
        modes.put("", word("anyMode"));
        Assignments.MODES.forEach(mode -> modes.put(Integer.toString(mode.code()), labels.mode(wave, mode)));
        return modes;
    }

    static Mode ofCode(String code) {
        return code.isEmpty() ? null : Mode.ofCode(Integer.parseInt(code));
    }

    /** The last day, and in words how that stands to today. */
    Component until(Progress progress) {
        var day = new Div(new Span(labels.day(progress.assignment().terms().until()) + " "));
        var left = progress.daysLeft();
        if (progress.isOverdue()) {
            var tag = new Span(word("overdue", Integer.toString(-left)));
            tag.addClassNames("tag", "late");
            day.add(tag);
        } else if (!progress.isFinished()) {
            var text = new Span(left == 0 ? word("today") : word("left", Integer.toString(left)));
            text.addClassName("hint");
            day.add(text);
        }
        return day;
    }

    /** How many of how many, with a bar; the words say the same. */
    Component done(Progress progress) {
        var text = word("done", Integer.toString(progress.done()), Integer.toString(progress.interviews()));
        var bar = new Element("progress")
                .setAttribute("max", Integer.toString(progress.interviews()))
                .setAttribute("value", Integer.toString(progress.done()))
                .setAttribute("aria-hidden", "true");
        var parts = new ArrayList<Component>();
        parts.add(new Span(text + " "));
        if (progress.isFinished()) {
            parts.add(Rows.tag(word("finished"), true));
        }
        var cell = new Div(parts.toArray(Component[]::new));
        cell.addClassName("assignment-done");
        cell.getElement().appendChild(bar);
        return cell;
    }
}
