package org.ovoz.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeader;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A native table that becomes one card per row on a phone, where every cell says its heading. */
public class Rows extends NativeTable {

    private final List<String> headings;
    private final NativeTableBody body = new NativeTableBody();

    public Rows(String name, List<String> headings) {
        this.headings = headings;
        addClassName("rows");
        role(this, "table");
        getElement().setAttribute("aria-label", name);
        role(body, "rowgroup");
        var row = role(new NativeTableRow(), "row");
        headings.forEach(heading -> {
            var cell = role(new NativeTableHeaderCell(heading), "columnheader");
            cell.getElement().setAttribute("scope", "col");
            row.add(cell);
        });
        add(role(new NativeTableHeader(row), "rowgroup"), body);
    }

    /** Shown as cards, a table would not be one for screen readers any more, unless its parts say what they are. */
    private static <C extends Component> C role(C part, String role) {
        part.getElement().setAttribute("role", role);
        return part;
    }

    public void clear() {
        body.removeAll();
    }

    /** Adds a row; the first cell is its heading. */
    public NativeTableRow row(List<? extends Component> cells) {
        var row = role(new NativeTableRow(), "row");
        for (int i = 0; i < cells.size(); i++) {
            row.add(i == 0 ? heading(cells.get(i)) : cell(i, cells.get(i)));
        }
        body.add(row);
        return row;
    }

    private static Component heading(Component content) {
        var cell = role(new NativeTableHeaderCell(), "rowheader");
        cell.getElement().setAttribute("scope", "row");
        cell.add(content);
        return cell;
    }

    private Component cell(int column, Component content) {
        var cell = role(new NativeTableCell(), "cell");
        cell.getElement().setAttribute("data-label", headings.get(column));
        cell.add(content);
        return cell;
    }

    public static Component text(String text) {
        return new Span(text);
    }

    public static Component tag(String text, boolean on) {
        var tag = new Span(text);
        tag.addClassName("tag");
        tag.setClassName("on", on);
        return tag;
    }
}
