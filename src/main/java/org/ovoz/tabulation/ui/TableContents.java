package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ovoz.ui.Field;

/** The questions that have tables, with a search; each leads to its tables. Folded away where there is no room beside them. */
class TableContents extends Nav {

    private static final int PAUSE = 250;

    /** An entry, what is searched in it, and whether it has tables for what is chosen. */
    private static final class Entry {
        private final ListItem line;
        private final String searched;
        private boolean hasTables = true;

        private Entry(ListItem line, String searched) {
            this.line = line;
            this.searched = searched;
        }
    }

    private final Field search;
    private final UnorderedList list = new UnorderedList();
    private final Paragraph nothing = new Paragraph();
    private final Map<String, Entry> entries = new LinkedHashMap<>();

    TableContents() {
        addClassNames("table-contents", "no-print");
        var title = getTranslation("tabulation.contents");
        getElement().setAttribute("aria-label", title);
        search = new Field("table-search", getTranslation("tabulation.contents.search"));
        search.input().setType("search");
        search.input().setValueChangeMode(ValueChangeMode.LAZY);
        search.input().setValueChangeTimeout(PAUSE);
        search.input().addValueChangeListener(_ -> update());
        nothing.addClassName("hint");
        nothing.getElement().setAttribute("role", "status");
        nothing.setVisible(false);
        var details = new NativeDetails(title);
        details.setContent(new Div(search, nothing, list));
        details.setOpen(true);
        add(details);
        // Folded where it would stand before the tables instead of beside them.
        details.getElement().executeJs("this.open = window.matchMedia('(min-width: 75rem)').matches");
    }

    /** Begins a list of other questions. */
    void clear() {
        list.removeAll();
        entries.clear();
    }

    /** Adds a question, which is found by its id too. */
    void add(String id, String question) {
        var link = new Anchor("#" + ItemBlock.anchor(id), question);
        link.setRouterIgnore(true);
        var line = new ListItem(link);
        list.add(line);
        entries.put(id, new Entry(line, (id + " " + question).toLowerCase(Locale.ROOT)));
    }

    /** Leaves a question out that has no tables for what is chosen. */
    void show(String id, boolean hasTables) {
        entries.get(id).hasTables = hasTables;
    }

    /** Shows the questions that have tables and hold what is sought. */
    void update() {
        var sought = search.value().strip().toLowerCase(Locale.ROOT);
        var found = 0;
        for (var entry : entries.values()) {
            var isFound = entry.hasTables && entry.searched.contains(sought);
            entry.line.setVisible(isFound);
            found += isFound ? 1 : 0;
        }
        nothing.setVisible(found == 0 && !entries.isEmpty());
        nothing.setText(found == 0 ? getTranslation("tabulation.contents.nothing") : "");
    }
}
