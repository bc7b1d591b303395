package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One question with its tables. An update replaces only tables whose figures changed, so that nothing moves under the
 * reader's eyes.
 */
class ItemBlock extends Section {

    private final Div tables = new Div();
    private final List<Shown> shown = new ArrayList<>();

    /** A table and the line under it, as last written. */
    private static final class Shown {
        private final Div frame = new Div();
        private final Div table = new Div();
        private final Paragraph base = new Paragraph();
        private String html = "";

        private Shown() {
            frame.addClassName("table");
            table.addClassName("scroll");
            table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
            base.addClassNames("base", "hint");
            frame.add(table, base);
        }

        private void update(ItemTables.Written written) {
            table.getElement().setAttribute("aria-label", written.caption());
            if (!Objects.equals(html, written.html())) {
                html = written.html();
                table.getElement().setProperty("innerHTML", html);
            }
            if (!Objects.equals(base.getText(), written.base())) {
                base.setText(written.base());
            }
        }
    }

    ItemBlock(String id, String question) {
        setId("table-" + id);
        addClassName("item-tables");
        tables.addClassName("side-by-side");
        var heading = new H2(question);
        add(heading, tables);
    }

    /** Shows these tables; one that is there already changes in place. */
    void update(List<ItemTables.Written> written) {
        while (shown.size() < written.size()) {
            var next = new Shown();
            shown.add(next);
            tables.add(next.frame);
        }
        while (shown.size() > written.size()) {
            tables.remove(shown.removeLast().frame);
        }
        for (int i = 0; i < written.size(); i++) {
            shown.get(i).update(written.get(i));
        }
        setVisible(!written.isEmpty());
    }
}
