package org.ovoz.qualitative.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.ui.ShownTable;
import org.ovoz.tabulation.ui.TableActions;
import org.ovoz.ui.markup.Markup;

/** A table with the notes under it, which can be scrolled, and taken away by those who may. */
@CssImport("./tables.css")
public final class TablePart extends Div {

    /**
     * @param file the name of files without ending
     * @param onDownload called before a file leaves; null where none may
     */
    public TablePart(
            String caption, String markup, List<String> notes, String file, @Nullable Consumer<String> onDownload) {
        addClassName("table");
        var frame = new Div();
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption)
                .setProperty("innerHTML", markup);
        add(frame);
        notes.forEach(note -> {
            var line = new Paragraph(note);
            line.addClassNames("hint", "note-line");
            add(line);
        });
        if (onDownload != null) {
            add(new TableActions(file, () -> {
                onDownload.accept(file);
                return ShownTable.of(markup, notes);
            }));
        }
    }

    /** The beginning of a table up to its body. */
    public static Markup begin(String caption, List<String> headings) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr");
        headings.forEach(heading -> markup.element("th", heading, "scope", "col"));
        return markup.close().close().open("tbody");
    }

    /** The whole table. */
    public static String end(Markup markup) {
        return markup.close().close().toString();
    }
}
