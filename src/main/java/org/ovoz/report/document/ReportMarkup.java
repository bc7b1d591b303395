package org.ovoz.report.document;

import java.util.regex.Pattern;
import org.ovoz.ui.markup.Markup;

/** The markup of a report: a word with figures is not divided, and a line break in a text stays one. */
final class ReportMarkup extends Markup {

    /** Figures that some programs would divide: "4,38", "M = 4" (its spaces do not break), "3–5". */
    private static final Pattern FIGURES = Pattern.compile("\\d[.,:]\\d|[=−–\u00a0]\\d");

    /** A text; a word with figures among others is not divided, as some programs do after a comma or a sign. */
    @Override
    public Markup text(String text) {
        if (text.indexOf(' ') < 0) {
            return super.text(text);
        }
        var isFirst = true;
        for (var word : text.split(" ", -1)) {
            if (!isFirst) {
                super.text(" ");
            }
            if (FIGURES.matcher(word).find()) {
                open("span", "class", "nb");
                super.text(word).close();
            } else {
                super.text(word);
            }
            isFirst = false;
        }
        return this;
    }

    @Override
    public Markup element(String tag, String text, String... attributes) {
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
}
