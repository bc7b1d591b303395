package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Coding;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;

/** A column of the file: what it becomes and, opened, how to change that. */
class ColumnRow extends NativeDetails {

    private static final int MOST_VALUES = 60;
    private static final int LONGEST = 80;

    private final String id;
    private final SourceFile file;
    private final Column column;
    private final Targets targets;
    private final IntakeTexts texts;
    private final ImportWizard wizard;
    private final Supplier<Mapping> now;
    private final Span becomes = new Span();
    private final Span state = new Span();
    private final Div editor = new Div();
    private final Div values = new Div();
    private int unknown;
    private int asked;

    ColumnRow(
            int number,
            SourceFile file,
            Column column,
            Targets targets,
            IntakeTexts texts,
            ImportWizard wizard,
            Supplier<Mapping> now) {
        this.id = "intake-column-" + number;
        this.file = file;
        this.column = column;
        this.targets = targets;
        this.texts = texts;
        this.wizard = wizard;
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

    /** What it becomes now, and whether all values are understood and certain. */
    void refresh() {
        var target = target();
        count();
        becomes.setText(texts.title(target));
        state.setText(state(target));
        state.setClassName("on", !target.isEmpty() && unknown + asked == 0);
        state.setClassName("off", unknown == 0 && asked > 0);
        state.setClassName("wrong", unknown > 0);
        state.getElement()
                .setAttribute("title", unknown + asked == 0 && !target.isEmpty() ? texts.of("column.fine") : "");
        becomes.setVisible(!target.isEmpty());
    }

    private String state(String target) {
        if (target.isEmpty()) {
            return texts.of("leftOut");
        }
        if (unknown > 0) {
            return texts.of("column.unknown", unknown);
        }
        return asked > 0 ? texts.of("column.asked", asked) : "✓";
    }

    private void count() {
        var coding = coding();
        unknown = 0;
        asked = 0;
        if (coding.isPresent()) {
            asked = (int) coding.get().asked().count();
            for (int place = 0; place < column.values().size(); place++) {
                unknown += coding.get().isUnknown(place) ? 1 : 0;
            }
        }
    }

    private Optional<Coding> coding() {
        return targets.variable(target())
                .filter(variable -> variable.kind() != Variable.Kind.TEXT)
                .map(variable -> new Coding(file, column, variable, now.get(), targets));
    }

    boolean isLeftOut() {
        return target().isEmpty();
    }

    /** How many different values are not understood. */
    int unknown() {
        return unknown;
    }

    /** How many different values somebody has to look at. */
    int asked() {
        return asked;
    }

    private String target() {
        return now.get().target(column.key()).orElse("");
    }

    private void edit() {
        var dropdown = new Dropdown(id, texts.of("column.becomes"), texts.targets(), chosen -> {
            wizard.map(now.get().with(column.key(), chosen));
            showValues();
        });
        dropdown.offer(texts.targets(), target());
        editor.add(dropdown, values);
        showValues();
    }

    private void showValues() {
        values.removeAll();
        var known = coding().filter(this::hasChoices);
        if (known.isEmpty()) {
            return;
        }
        var coding = known.get();
        var frequencies = column.frequencies();
        values.add(new Paragraph(texts.of("column.values")));
        for (int place = 0; place < Math.min(MOST_VALUES, column.values().size()); place++) {
            values.add(value(coding, place, frequencies[place]));
        }
        if (asked > 0) {
            var confirm = new NativeButton(texts.of("column.confirm"), _ -> {
                wizard.map(coding.confirmed(now.get()));
                showValues();
            });
            confirm.setId(id + "-confirm");
            values.add(new Div(confirm));
        }
        if (column.values().size() > MOST_VALUES) {
            values.add(
                    new Paragraph(texts.of("column.moreValues", column.values().size() - MOST_VALUES)));
        }
    }

    /** Numbers become themselves, but not those whose meaning has to be looked at. */
    private boolean hasChoices(Coding coding) {
        return coding.variable().kind() != Variable.Kind.NUMBER || unknown + asked > 0;
    }

    private Div value(Coding coding, int place, int frequency) {
        var value = column.values().get(place);
        var label = column.labels().get(value);
        Map<String, String> options = new LinkedHashMap<>();
        if (coding.isUnknown(place)) {
            options.put("", texts.of("column.choose"));
        }
        options.putAll(texts.codes(coding.variable()));
        var chosenNow = coding.isUnknown(place) ? "" : Integer.toString(coding.codeAt(place));
        options.putIfAbsent(chosenNow, chosenNow);
        var mark = new Span(
                coding.basisAt(place).map(basis -> texts.of("basis." + basis)).orElse(""));
        mark.addClassName("basis");
        mark.setClassName("asked", coding.isAsked(place));
        mark.setVisible(!mark.getText().isEmpty());
        var dropdown = new Dropdown(
                id + "-value-" + place,
                shortened(label == null ? value : value + " – " + label) + " (" + frequency + ")",
                options,
                chosen -> {
                    if (!chosen.isEmpty()) {
                        mark.setVisible(false);
                        wizard.map(now.get().withCode(column.key(), value, Integer.parseInt(chosen)));
                    }
                });
        dropdown.offer(options, chosenNow);
        var field = new Div(dropdown, mark);
        field.addClassName("value-field");
        return field;
    }

    static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
