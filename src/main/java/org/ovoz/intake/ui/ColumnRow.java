package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.ovoz.intake.Coding;
import org.ovoz.intake.Mapping;
import org.ovoz.intake.Targets;
import org.ovoz.intake.file.Column;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;

/** A column of the file: what it becomes and, opened, how to change that. */
class ColumnRow extends NativeDetails {

    private static final int MOST_VALUES = 60;
    private static final int LONGEST = 80;

    private final String id;
    private final Column column;
    private final Targets targets;
    private final IntakeTexts texts;
    private final Steps steps;
    private final Supplier<Mapping> now;
    private final Span becomes = new Span();
    private final Span state = new Span();
    private final Div editor = new Div();
    private final Div values = new Div();

    ColumnRow(int number, Column column, Targets targets, IntakeTexts texts, Steps steps, Supplier<Mapping> now) {
        this.id = "intake-column-" + number;
        this.column = column;
        this.targets = targets;
        this.texts = texts;
        this.steps = steps;
        this.now = now;
        addClassName("column-row");
        var title = new Span(shortened(column.title()));
        title.addClassName("column-title");
        state.addClassName("tag");
        var line = new Div(title, becomes, state);
        line.addClassName("column-line");
        becomes.addClassName("becomes");
        setSummary(line);
        setContent(editor);
        values.addClassName("value-fields");
        addToggleListener(event -> {
            if (event.isOpened() && editor.getComponentCount() == 0) {
                edit();
            }
        });
        refresh();
    }

    /** What it becomes now, and whether all values are understood. */
    void refresh() {
        var target = target();
        becomes.setText(texts.title(target));
        var unknown = unknown();
        state.setText(target.isEmpty() ? texts.of("leftOut") : unknown > 0 ? texts.of("column.unknown", unknown) : "✓");
        state.setClassName("on", !target.isEmpty() && unknown == 0);
        state.setClassName("wrong", unknown > 0);
        state.getElement().setAttribute("title", unknown == 0 && !target.isEmpty() ? texts.of("column.fine") : "");
        becomes.setVisible(!target.isEmpty());
    }

    boolean isLeftOut() {
        return target().isEmpty();
    }

    /** How many different values are not understood. */
    int unknown() {
        return targets.variable(target())
                .filter(variable -> variable.kind() != Variable.Kind.TEXT)
                .map(variable -> {
                    var coding = new Coding(column, variable, now.get(), targets);
                    int unknown = 0;
                    for (int place = 0; place < column.values().size(); place++) {
                        unknown += coding.isUnknown(place) ? 1 : 0;
                    }
                    return unknown;
                })
                .orElse(0);
    }

    private String target() {
        return now.get().target(column.key()).orElse("");
    }

    private void edit() {
        var dropdown = new Dropdown(id, texts.of("column.becomes"), texts.targets(), chosen -> {
            steps.map(now.get().with(column.key(), chosen));
            showValues();
        });
        dropdown.offer(texts.targets(), target());
        editor.add(dropdown, values);
        showValues();
    }

    private void showValues() {
        values.removeAll();
        var variable = targets.variable(target()).filter(found -> found.kind() != Variable.Kind.TEXT);
        if (variable.isEmpty() || variable.get().kind() == Variable.Kind.NUMBER) {
            return;
        }
        var coding = new Coding(column, variable.get(), now.get(), targets);
        var frequencies = column.frequencies();
        values.add(new Paragraph(texts.of("column.values")));
        for (int place = 0; place < Math.min(MOST_VALUES, column.values().size()); place++) {
            values.add(value(coding, place, frequencies[place]));
        }
        if (column.values().size() > MOST_VALUES) {
            values.add(
                    new Paragraph(texts.of("column.moreValues", column.values().size() - MOST_VALUES)));
        }
    }

    private Dropdown value(Coding coding, int place, int frequency) {
        var value = column.values().get(place);
        var label = column.labels().get(value);
        Map<String, String> options = new LinkedHashMap<>();
        if (coding.isUnknown(place)) {
            options.put("", texts.of("column.choose"));
        }
        options.putAll(texts.codes(coding.variable()));
        var dropdown = new Dropdown(
                id + "-value-" + place,
                shortened(label == null ? value : value + " – " + label) + " (" + frequency + ")",
                options,
                chosen -> {
                    if (!chosen.isEmpty()) {
                        steps.map(now.get().withCode(column.key(), value, Integer.parseInt(chosen)));
                    }
                });
        dropdown.offer(options, coding.isUnknown(place) ? "" : Integer.toString(coding.codeAt(place)));
        return dropdown;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
