package org.ovoz.tabulation.ui;

/** How one kind of table is written. */
public interface TableLayout {

    /** The table as HTML; the caption names what it shows and for whom. */
    String write(String caption);

    /** The line under it: the base, after the words that say who was asked. */
    String base(String whom);
}
