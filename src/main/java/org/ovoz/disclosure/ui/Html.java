package org.ovoz.disclosure.ui;

import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.web.util.HtmlUtils;

/** Writes HTML; every text and attribute is escaped. */
final class Html {

    private final StringBuilder written = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes as name, value, name, value … */
    Html open(String tag, String... attributes) {
        written.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            written.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(HtmlUtils.htmlEscape(attributes[i + 1], "UTF-8"))
                    .append('"');
        }
        written.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the innermost open element. */
    Html close() {
        written.append("</").append(open.pop()).append('>');
        return this;
    }

    Html text(String text) {
        written.append(HtmlUtils.htmlEscape(text, "UTF-8"));
        return this;
    }

    /** A whole element with a text. */
    Html element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** What another has written. */
    Html add(Html other) {
        written.append(other.written);
        return this;
    }

    @Override
    public String toString() {
        return written.toString();
    }
}
