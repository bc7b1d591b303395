package org.ovoz.ui.markup;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes HTML that is well-formed XML too, or XML. Every text and attribute value is escaped, characters that XML does not
 * know are left out, and an element is closed by the name with which it was opened; there is no way to write raw markup.
 *
 * <p>Tables are written as markup rather than as one component per cell: a page of all tables of four countries has
 * thousands of cells, and only whole tables ever change.
 */
public class Markup {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();
    private final String beforeElements;

    /** A part of a page. */
    public Markup() {
        this("", "");
    }

    private Markup(String declaration, String beforeElements) {
        this.written.append(declaration);
        this.beforeElements = beforeElements;
    }

    /** A whole XML file, in which each element begins a line. */
    public static Markup xml() {
        return new Markup("<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "\n");
    }

    /** Opens an element; attributes come as name, value, name, value. */
    public Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        written.append('>');
        open.push(tag);
        return this;
    }

    /** An element that never has content, such as {@code br}. */
    public Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        written.append("/>");
        return this;
    }

    /** A text inside what is open. */
    public Markup text(String text) {
        text.codePoints().forEach(this::escape);
        return this;
    }

    /** Closes the element that was opened last. */
    public Markup close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with a text. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** What another has written. */
    public Markup add(Markup other) {
        written.append(other);
        return this;
    }

    /** A style sheet of this program, which is the same in HTML and in XML. */
    public Markup style(String css) {
        if (css.indexOf('<') >= 0 || css.indexOf('&') >= 0) {
            throw new IllegalArgumentException("not a style sheet");
        }
        written.append("<style>").append(css).append("</style>");
        return this;
    }

    /**
     * An instruction to programs within XML, which those that do not know it pass over.
     *
     * @param words no character of markup
     */
    public Markup instruction(String target, String words) {
        if (words.indexOf('<') >= 0 || words.indexOf('>') >= 0 || words.indexOf('?') >= 0) {
            throw new IllegalArgumentException("not an instruction");
        }
        written.append(beforeElements)
                .append("<?")
                .append(target)
                .append(' ')
                .append(printable(words))
                .append("?>");
        return this;
    }

    /** The markup as an HTML page of its own. */
    public String toPage() {
        return "<!DOCTYPE html>\n" + this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return written.toString();
    }

    /** A text without the characters that XML does not know. */
    public static String printable(String text) {
        return text.codePoints()
                .filter(Markup::isPrintable)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isPrintable(int character) {
        return character >= ' ' && !isSurrogate(character) && character != 0xFFFE && character != 0xFFFF
                || character == '\n'
                || character == '\t';
    }

    private static boolean isSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }

    private void begin(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException("an attribute of " + tag + " has no value");
        }
        written.append(beforeElements).append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ').append(attributes[i]).append("=\"");
            attributes[i + 1].codePoints().forEach(this::escape);
            written.append('"');
        }
    }

    private void escape(int character) {
        switch (character) {
            case '&' -> written.append("&amp;");
            case '<' -> written.append("&lt;");
            case '>' -> written.append("&gt;");
            case '"' -> written.append("&quot;");
            case '\'' -> written.append("&#39;");
            default -> {
                if (isPrintable(character)) {
                    written.appendCodePoint(character);
                }
            }
        }
    }
}
