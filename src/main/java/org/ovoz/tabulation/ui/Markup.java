package org.ovoz.tabulation.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML in which every text and attribute value is escaped; there is no way to write raw markup.
 *
 * <p>Tables are written as markup rather than as one component per cell: a page of all tables of four countries has
 * thousands of cells, and only whole tables ever change.
 */
public final class Markup {

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as name, value, name, value. */
    public Markup open(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
        html.append('>');
        open.push(tag);
        return this;
    }

    /** A text inside what is open. */
    public Markup text(String text) {
        escape(text);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with a text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return html.toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
    }
}
