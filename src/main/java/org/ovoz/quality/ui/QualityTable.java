package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import java.util.List;

/** A table to read and to copy: row headings, figures right-aligned, its base under it. */
final class QualityTable extends Div {

    private final Element head = new Element("thead");
    private final Element body = new Element("tbody");
    private final Div frame = new Div();

    /** A table whose first column holds the row headings. */
    QualityTable(String caption) {
        addClassName("sheet-table");
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption)
                .appendChild(new Element("table")
                        .setAttribute("class", "figures")
                        .appendChild(new Element("caption").setText(caption), head, body));
        add(frame);
    }

    /** A line of headings over several columns each, above the headings. */
    QualityTable groups(List<String> groups, int width) {
        var line = new Element("tr").appendChild(new Element("td"));
        groups.forEach(group -> line.appendChild(new Element("th")
                .setAttribute("scope", "colgroup")
                .setAttribute("colspan", Integer.toString(width))
                .setAttribute("class", "group")
                .setText(group)));
        head.appendChild(line);
        return this;
    }

    QualityTable headings(List<String> headings) {
        var line = new Element("tr").appendChild(new Element("td"));
        headings.forEach(heading -> line.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("class", "number")
                .setText(heading)));
        head.appendChild(line);
        return this;
    }

    void row(String heading, List<String> figures) {
        row("", heading, figures);
    }

    /** A row of a kind such as {@code total}. */
    void row(String kind, String heading, List<String> figures) {
        var line = new Element("tr").setAttribute("class", kind);
        line.appendChild(new Element("th").setAttribute("scope", "row").setText(heading));
        figures.forEach(figure -> line.appendChild(
                new Element("td").setAttribute("class", "number").setText(figure)));
        body.appendChild(line);
    }

    QualityTable base(String text) {
        var base = new Paragraph(text);
        base.addClassNames("base", "hint");
        add(base);
        return this;
    }
}
