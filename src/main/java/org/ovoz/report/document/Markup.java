package org.ovoz.report.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Writes XHTML in which every text and attribute value is escaped; there is no way to write raw markup. */
final class Markup {

    /** Figures that some programs would divide: "4,38", "M = 4" (its spaces do not break), "3–5". */
    private static final Pattern FIGURES = Pattern.compile("\\d[.,:]\\d|[=−–\u00a0]\\d");

    private final StringBuilder html = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes come as name, value, name, value. */
    Markup open(String tag, String... attributes) {
        begin(tag, attributes);
        html.append('>');
        open.push(tag);
        return this;
    }

    /** An element without content. */
    Markup empty(String tag, String... attributes) {
        begin(tag, attributes);
        html.append("/>");
        return this;
    }

    /** A text; a word with figures among others is not divided, as some programs do after a comma or a sign. */
    Markup text(String text) {
        if (text.indexOf(' ') < 0) {
            escape(text);
            return this;
        }
        var isFirst = true;
        for (var word : text.split(" ", -1)) {
            if (!isFirst) {
                html.append(' ');
            }
            var isJoined = FIGURES.matcher(word).find();
            if (isJoined) {
                html.append("<span class=\"nb\">");
            }
            escape(word);
            if (isJoined) {
                html.append("</span>");
            }
            isFirst = false;
        }
        return this;
    }

    Markup close() {
        html.append("</").append(open.pop()).append('>');
        return this;
    }

    /** A whole element with a text; a line break in it stays one. */
    Markup element(String tag, String text, String... attributes) {
        open(tag, attributes);
        var isFirst = true;
        for (var line : text.split("\n", -1)) {
            if (!isFirst) {
                empty("br");
            }
            text(line);
            isFirst = false;
        }
        return close();
    }

    /** A style sheet of this program. */
    Markup style(String css) {
        html.append("<style>").append(css).append("</style>");
        return this;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return html.toString();
    }

    private void begin(String tag, String... attributes) {
        html.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            html.append(' ').append(attributes[i]).append("=\"");
            escape(attributes[i + 1]);
            html.append('"');
        }
    }

    /** Characters that XML does not know are left out. */
    private void escape(String text) {
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                case '\t', '\n' -> html.append((char) character);
                default -> {
                    if (character >= ' ' && !Character.isSurrogate((char) character) || character > 0xFFFF) {
                        html.appendCodePoint(character);
                    }
                }
            }
        });
    }
}
