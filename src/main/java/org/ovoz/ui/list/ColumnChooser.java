package org.ovoz.ui.list;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/** Opens to boxes, one for each column that can be hidden. */
final class ColumnChooser extends Div {

    private final Map<String, Element> boxes = new LinkedHashMap<>();

    /** @param onChange takes the key of a column and whether it is shown now */
    ColumnChooser(List<? extends ListColumn<?>> columns, BiConsumer<String, Boolean> onChange, Runnable onReset) {
        addClassNames("list-columns", "no-print");
        var frame = new Element("div").setAttribute("class", "list-boxes");
        columns.stream().filter(column -> !column.stays()).forEach(column -> {
            var box = new Element("input").setAttribute("type", "checkbox").setProperty("checked", true);
            box.addPropertyChangeListener("checked", "change", change -> {
                if (change.isUserOriginated()) {
                    onChange.accept(column.key(), Boolean.TRUE.equals(change.getValue()));
                }
            });
            boxes.put(column.key(), box);
            frame.appendChild(new Element("label").appendChild(box, Element.createText(column.heading())));
        });
        var reset = new NativeButton(getTranslation("ui.list.columnsReset"), _ -> onReset.run());
        frame.appendChild(reset.getElement());
        getElement()
                .appendChild(new Element("details")
                        .appendChild(new Element("summary").setText(getTranslation("ui.list.columns")), frame));
    }

    void show(ColumnChoice choice) {
        boxes.forEach((key, box) -> box.setProperty("checked", !choice.hidden().contains(key)));
    }
}
