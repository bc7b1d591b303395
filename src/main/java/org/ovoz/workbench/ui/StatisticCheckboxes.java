package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.FieldSet;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.ovoz.workbench.Statistic;

/** The statistics as tick boxes; each can be asked what it is. */
class StatisticCheckboxes extends FieldSet {

    private final Map<Statistic, Div> rows = new EnumMap<>(Statistic.class);
    private final Map<Statistic, Element> boxes = new EnumMap<>(Statistic.class);

    StatisticCheckboxes(BiConsumer<Statistic, Boolean> onTick) {
        super("");
        getElement().setAttribute("aria-label", getTranslation("workbench.statistics"));
        addClassName("ticks");
        for (var statistic : Statistic.values()) {
            var row = row(statistic, onTick);
            rows.put(statistic, row);
            add(row);
        }
    }

    /** Offers some statistics, of which some are ticked. */
    void show(Set<Statistic> offered, Set<Statistic> ticked) {
        rows.forEach((statistic, row) -> row.setVisible(offered.contains(statistic)));
        boxes.forEach((statistic, box) -> box.setProperty("checked", ticked.contains(statistic)));
    }

    private Div row(Statistic statistic, BiConsumer<Statistic, Boolean> onTick) {
        var name = getTranslation("workbench.statistic." + statistic.key());
        var box = new Element("input").setAttribute("type", "checkbox");
        box.setAttribute("id", "show-" + statistic.key());
        box.addPropertyChangeListener("checked", "change", change -> {
            if (change.isUserOriginated()) {
                onTick.accept(statistic, Boolean.TRUE.equals(change.getValue()));
            }
        });
        boxes.put(statistic, box);
        var label = new Element("label").appendChild(box, new Element("span").setText(name));
        var explanation = new NativeDetails("?", new Paragraph(getTranslation("workbench.explain." + statistic.key())));
        explanation.getSummary().getElement().setAttribute("aria-label", getTranslation("workbench.whatIs", name));
        var row = new Div();
        row.addClassName("tick-row");
        row.getElement().appendChild(label, explanation.getElement());
        return row;
    }
}
