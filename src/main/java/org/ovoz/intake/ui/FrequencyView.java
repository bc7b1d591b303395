package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeMap;
import org.ovoz.intake.ImportPreview;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Rows;

/** How often each value of a variable stands in the file, and how often each code would be stored. */
class FrequencyView extends Section {

    private static final int MOST = 40;

    private final SourceFile file;
    private final Mapping mapping;
    private final ImportPreview preview;
    private final Targets targets;
    private final IntakeTexts texts;
    private final Div tables = new Div();

    FrequencyView(SourceFile file, Mapping mapping, ImportPreview preview, Targets targets, IntakeTexts texts) {
        this.file = file;
        this.mapping = mapping;
        this.preview = preview;
        this.targets = targets;
        this.texts = texts;
        tables.addClassName("before-after");
        var mapped = new LinkedHashMap<String, String>();
        targets.variables().stream()
                .filter(variable -> variable.kind() != Variable.Kind.TEXT)
                .map(Variable::name)
                .filter(name -> mapping.column(name).isPresent())
                .forEach(name -> mapped.put(name, texts.title(name)));
        if (!mapped.isEmpty()) {
            var choice = new Dropdown("intake-frequency", texts.of("frequency.variable"), mapped, this::show);
            add(new H3(texts.of("frequency.title")), choice, tables);
            show(choice.value());
        }
    }

    private void show(String name) {
        tables.removeAll();
        var key = mapping.column(name).orElseThrow();
        file.columns().stream()
                .filter(column -> column.key().equals(key))
                .forEach(column -> tables.add(before(column)));
        tables.add(after(targets.variable(name).orElseThrow()));
    }

    private Rows before(Column column) {
        var rows =
                new Rows(texts.of("frequency.before"), List.of(texts.of("frequency.before"), texts.of("frequency.n")));
        rows.addClassName("plain");
        var frequencies = column.frequencies();
        int blank = column.cells().length;
        for (int place = 0; place < frequencies.length; place++) {
            blank -= frequencies[place];
            if (place < MOST) {
                var value = column.values().get(place);
                var label = column.labels().get(value);
                add(rows, ColumnRow.shortened(label == null ? value : value + " – " + label), frequencies[place]);
            }
        }
        add(rows, texts.of("frequency.blank"), blank);
        return rows;
    }

    private Rows after(Variable variable) {
        var rows = new Rows(texts.of("frequency.after"), List.of(texts.of("frequency.after"), texts.of("frequency.n")));
        rows.addClassName("plain");
        preview.frequencies().getOrDefault(variable.name(), new TreeMap<>()).entrySet().stream()
                .limit(MOST)
                .forEach(entry -> add(rows, texts.label(variable, entry.getKey()), entry.getValue()));
        return rows;
    }

    private static void add(Rows rows, String label, int count) {
        var figure = Rows.text(Integer.toString(count));
        figure.addClassName("number");
        rows.row(List.of(Rows.text(label), figure));
    }
}
