package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Layout;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.ResultWording;

/** Further rows and a layer: what is chosen as chips, and a panel that unfolds. A variable can be dropped here. */
class BenchLayout extends Div {

    private static final String TABLES = "tables";
    private static final String COLUMNS = "columns";

    private final UnorderedList chips = new UnorderedList();
    private final Dropdown more;
    private final Dropdown layer;
    private final Dropdown place;
    private final Consumer<UnaryOperator<Layout>> onChange;

    /** @param onChange called with what makes the new layout of the old one */
    BenchLayout(Consumer<UnaryOperator<Layout>> onChange) {
        this.onChange = onChange;
        addClassNames("bench-filters", "bench-layout");
        getElement().setAttribute("data-drop", "more");
        chips.addClassName("chips");
        chips.getElement().setAttribute("aria-label", getTranslation("workbench.layout"));
        more = new Dropdown("bench-more", getTranslation("workbench.layout.more"), Map.of(), this::addRow);
        layer = new Dropdown("bench-layer", getTranslation("workbench.layout.layer"), Map.of(), name -> onChange.accept(
                old -> old.layered(name, old.isNested())));
        place = new Dropdown(
                "bench-layer-place",
                getTranslation("workbench.layout.place"),
                Map.of(),
                chosen -> onChange.accept(old -> old.layered(old.layer(), chosen.equals(COLUMNS))));
        var content = new Div(more, layer, place);
        content.addClassName("filter-panel");
        var panel = new NativeDetails(getTranslation("workbench.layout"), content);
        panel.getSummary().setId("layout-panel");
        add(chips, panel);
    }

    private void addRow(String name) {
        if (!name.isEmpty()) {
            onChange.accept(old -> old.with(name));
        }
    }

    /** Shows what an analysis has; nothing while it has no row. */
    void show(Analysis analysis, List<Subject> subjects, ResultWording words) {
        setVisible(!analysis.isEmpty());
        var layout = analysis.layout();
        chips.removeAll();
        chips.setVisible(!layout.equals(Layout.NONE));
        layout.more()
                .forEach(name -> chip(
                        getTranslation("workbench.layout.moreChip", label(name, subjects, words)),
                        old -> old.without(name)));
        if (!layout.layer().isEmpty()) {
            chip(
                    getTranslation("workbench.layout.layerChip", label(layout.layer(), subjects, words)),
                    old -> old.layered("", false));
        }
        more.offer(rows(analysis, subjects, words), "");
        layer.offer(layers(analysis, subjects, words), layout.layer());
        place.setVisible(!layout.layer().isEmpty());
        var places = new LinkedHashMap<String, String>();
        places.put(TABLES, getTranslation("workbench.layout.tables"));
        places.put(COLUMNS, getTranslation("workbench.layout.columns"));
        place.offer(places, layout.isNested() ? COLUMNS : TABLES);
    }

    private Map<String, String> rows(Analysis analysis, List<Subject> subjects, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", getTranslation("workbench.layout.choose"));
        subjects.stream()
                .filter(subject -> subject.kind() != Subject.Kind.ALL && subject.kind() != Subject.Kind.RATING)
                .filter(subject -> !subject.name().equals(analysis.row())
                        && !subject.name().equals(analysis.column())
                        && !analysis.layout().more().contains(subject.name()))
                .forEach(subject -> options.put(subject.name(), words.label(subject)));
        return options;
    }

    private Map<String, String> layers(Analysis analysis, List<Subject> subjects, ResultWording words) {
        var options = new LinkedHashMap<String, String>();
        options.put("", getTranslation("workbench.layout.none"));
        subjects.stream()
                .filter(subject -> subject.kind() == Subject.Kind.FACT || subject.kind() == Subject.Kind.SINGLE)
                .filter(subject -> !subject.name().equals(analysis.row())
                        && !subject.name().equals(analysis.column()))
                .forEach(subject -> options.put(subject.name(), words.label(subject)));
        return options;
    }

    private static String label(String name, List<Subject> subjects, ResultWording words) {
        return subjects.stream()
                .filter(subject -> subject.name().equals(name))
                .map(words::label)
                .findFirst()
                .orElse(name);
    }

    private void chip(String text, UnaryOperator<Layout> without) {
        var remove = new NativeButton("×", _ -> onChange.accept(without));
        remove.getElement().setAttribute("type", "button");
        var name = getTranslation("workbench.layout.remove", text);
        remove.getElement().setAttribute("aria-label", name).setAttribute("title", name);
        chips.add(new ListItem(new Span(text), remove));
    }
}
