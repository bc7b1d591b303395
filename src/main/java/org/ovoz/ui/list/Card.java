package org.ovoz.ui.list;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;

/** A row of a phone: its heading, then what the columns that are not hidden say, each with its name. */
final class Card<T> extends Div {

    Card(List<ListColumn<T>> columns, Set<String> hidden, T line) {
        addClassName("card");
        var first = new Div(columns.getFirst().part().apply(line));
        first.addClassName("card-heading");
        add(first);
        columns.stream()
                .skip(1)
                .filter(column -> !hidden.contains(column.key()))
                .forEach(column -> {
                    var label = new Div(column.heading());
                    label.addClassName("card-label");
                    add(new Div(label, new Div(column.part().apply(line))));
                });
    }
}
