package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.ResultWording;

/** Where variables are put: wave, rows and columns. Variables can be dropped on the last two. */
class RowColumnPicker extends Div {

    private final Dropdown wave;
    private final Dropdown column;
    private final Span row = new Span();
    private final NativeButton clear;

    RowColumnPicker(Consumer<String> onWave, Runnable onClear, Consumer<String> onColumn) {
        addClassName("places");
        wave = new Dropdown("bench-wave", getTranslation("tabulation.filter.wave"), Map.of(), onWave);
        column = new Dropdown("bench-column", getTranslation("workbench.columns"), Map.of(), onColumn);
        column.getElement().setAttribute("data-drop", "column");
        clear = new NativeButton(getTranslation("workbench.clear"), _ -> onClear.run());
        clear.addClassName("link");
        var title = new Paragraph(getTranslation("workbench.rows"));
        title.addClassName("place-title");
        var place = new Div(title, row, clear);
        place.addClassNames("field", "place");
        place.getElement().setAttribute("data-drop", "row");
        add(wave, place, column);
    }

    void show(Analysis analysis, @Nullable Subject subject, List<Subject> subjects, ResultWording words) {
        var waves = new LinkedHashMap<String, String>();
        for (Study.Wave each : words.definitions().waves().reversed()) {
            waves.put(each.id().value(), words.label(each.title()));
        }
        wave.offer(waves, analysis.wave().value());
        row.setText(subject == null ? getTranslation("workbench.dropHere") : words.label(subject));
        row.setClassName("hint", subject == null);
        clear.setVisible(subject != null);
        column.offer(columns(analysis, subjects, words), analysis.column());
    }

    private Map<String, String> columns(Analysis analysis, List<Subject> subjects, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", getTranslation("workbench.noColumn"));
        var grouping = subjects.stream()
                .filter(subject -> subject.kind().isColumn() && !subject.name().equals(analysis.row()))
                .toList();
        grouping.stream()
                .filter(subject -> subject.kind() == Subject.Kind.FACT)
                .forEach(subject -> options.put(subject.name(), words.label(subject.label())));
        if (words.definitions().waves().size() > 1) {
            options.put(Analysis.WAVE, getTranslation("workbench.waves"));
        }
        grouping.stream()
                .filter(subject -> subject.kind() == Subject.Kind.SINGLE)
                .forEach(subject -> options.put(subject.name(), words.label(subject.label())));
        // Rows of grids and numbers are many: they are put here from the list of variables.
        grouping.stream()
                .filter(subject -> subject.name().equals(analysis.column()))
                .forEach(subject -> options.putIfAbsent(subject.name(), words.label(subject)));
        return options;
    }
}
