package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;

/**
 * One question with its tables. An update replaces only tables whose figures changed, so that nothing moves under the
 * reader's eyes.
 */
class ItemBlock extends Section {

    private final String id;
    private final Div tables = new Div();
    private final List<Shown> shown = new ArrayList<>();

    /** A table and the line under it, as last written. */
    private static final class Shown {
        private final Div frame = new Div();
        private final Div table = new Div();
        private final Div notes = new Div();

        /** Read by downloads too, which run beside the page. */
        private volatile ItemTables.Written written = ItemTables.Written.NONE;

        private volatile TableSurroundings surroundings = TableSurroundings.NONE;

        private Shown(String item) {
            frame.addClassName("table");
            table.addClassName("scroll");
            table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
            notes.addClassName("base");
            frame.add(
                    table,
                    notes,
                    new TableActions(
                            () -> surroundings.file(item, written.where()), () -> surroundings.around(written)));
        }

        private void update(ItemTables.Written next, TableSurroundings around) {
            surroundings = around;
            table.getElement().setAttribute("aria-label", next.caption());
            if (!next.html().equals(written.html())) {
                table.getElement().setProperty("innerHTML", next.html());
            }
            if (!next.notes().equals(written.notes())) {
                notes.removeAll();
                next.notes().forEach(note -> {
                    var line = new Paragraph(note);
                    line.addClassNames("hint", "note-line");
                    notes.add(line);
                });
            }
            written = next;
        }
    }

    ItemBlock(String id, String question) {
        this.id = id;
        setId(anchor(id));
        addClassName("item-tables");
        tables.addClassName("side-by-side");
        var heading = new H2(question);
        add(heading, tables);
    }

    /** The id of the element with the tables of an item. */
    static String anchor(String item) {
        return "table-" + item;
    }

    /** Shows these tables; one that is there already changes in place. */
    void update(List<ItemTables.Written> written, TableSurroundings surroundings) {
        while (shown.size() < written.size()) {
            var next = new Shown(id);
            shown.add(next);
            tables.add(next.frame);
        }
        while (shown.size() > written.size()) {
            tables.remove(shown.removeLast().frame);
        }
        for (int i = 0; i < written.size(); i++) {
            shown.get(i).update(written.get(i), surroundings);
        }
        setVisible(!written.isEmpty());
    }
}
