package org.ovoz.tabulation.ui;

import java.util.List;

/** How one kind of table is written. */
public interface TableLayout {

    /** The table as HTML; the caption names what it shows and for whom. */
    String write(String caption);

    /** The line under it: the base, after the words that say who was asked. */
    String base(String whom);

    /** What else stands under it on the page of all tables. */
    default List<String> notes() {
        return List.of();
    }
}
