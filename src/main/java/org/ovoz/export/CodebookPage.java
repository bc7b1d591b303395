package org.ovoz.export;

import java.util.Map;
import java.util.stream.Collectors;
import org.ovoz.export.spss.Shortenings;
import org.springframework.web.util.HtmlUtils;

/** A codebook for people: one HTML file that needs nothing else and prints well. */
final class CodebookPage {

    private static final String STYLE = """
            body { font: 16px/1.5 system-ui, sans-serif; color: #1f2423; max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
            table { border-collapse: collapse; width: 100% }
            th, td { text-align: left; vertical-align: top; padding: .4rem .8rem .4rem 0; border-bottom: 1px solid #d9d6d0 }
            th { font-weight: 600 } code { font-family: ui-monospace, monospace; overflow-wrap: anywhere }
            ul { margin: 0; padding: 0; list-style: none } .missing { color: #565d5b }
            @media print { body { margin: 0; font-size: 10pt } thead { display: table-header-group } tr { break-inside: avoid } }
            """;

    private final Export export;
    private final Codebook codebook;
    private final FileTexts words;
    private final StringBuilder html = new StringBuilder();

    /** The page of an export whose data have been written. */
    CodebookPage(Export export) {
        this.export = export;
        this.codebook = export.codebook();
        this.words = export.words();
    }

    String html() {
        var title = words.of("codebook.title", codebook.title());
        html.append("<!DOCTYPE html>\n<html lang=\"").append(codebook.language().tag());
        html.append("\"><head><meta charset=\"utf-8\"><title>").append(escaped(title));
        html.append("</title><style>").append(STYLE).append("</style></head><body>\n");
        element("h1", title);
        new CodebookNotes(export).all().forEach(note -> element("p", note));
        columns();
        sets();
        shortenings();
        return html.append("</body></html>\n").toString();
    }

    private void columns() {
        element("h2", words.of("codebook.variables"));
        html.append("<table><thead><tr>");
        for (var heading : new String[] {"name", "label", "level", "values"}) {
            html.append("<th scope=\"col\">")
                    .append(escaped(words.of("codebook." + heading)))
                    .append("</th>");
        }
        html.append("</tr></thead><tbody>\n");
        codebook.columns().forEach(this::column);
        html.append("</tbody></table>\n");
    }

    private void column(Codebook.Column column) {
        html.append("<tr><th scope=\"row\"><code>").append(column.name()).append("</code></th>");
        element("td", column.label());
        element(
                "td",
                words.of(
                        column.storage() == Codebook.Storage.NUMBER
                                ? "level." + column.level()
                                : "storage." + column.storage()));
        html.append("<td><ul>");
        values(column.values(), "");
        values(column.missing(), " class=\"missing\"");
        html.append("</ul></td></tr>\n");
    }

    private void values(Map<Integer, String> labels, String attribute) {
        labels.forEach((code, label) -> html.append("<li")
                .append(attribute)
                .append('>')
                .append(code)
                .append("&ensp;")
                .append(escaped(label))
                .append("</li>"));
    }

    private void sets() {
        if (codebook.sets().isEmpty()) {
            return;
        }
        element("h2", words.of("codebook.sets"));
        element("p", words.of("codebook.setsHint"));
        html.append("<table><tbody>\n");
        for (var set : codebook.sets()) {
            html.append("<tr><th scope=\"row\"><code>$").append(set.name()).append("</code></th>");
            element("td", set.label());
            html.append("<td>")
                    .append(set.columns().stream()
                            .map(name -> "<code>" + name + "</code>")
                            .collect(Collectors.joining(" ")))
                    .append("</td></tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void shortenings() {
        var list = Shortenings.of(codebook, ProgramNames.spss(codebook), export.counted());
        var isForSpss =
                export.request().format() == Format.SAV || export.request().format() == Format.CSV_SYNTAX;
        if (list.isEmpty() || !isForSpss) {
            return;
        }
        element("h2", words.of("codebook.shortened"));
        element("p", words.of("codebook.shortenedHint"));
        html.append("<table><tbody>\n");
        for (var one : list) {
            html.append("<tr><th scope=\"row\"><code>").append(one.variable()).append("</code></th>");
            element("td", words.of("codebook.shortened." + one.kind()));
            element("td", one.shortened());
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    private void element(String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append(">\n");
    }

    private static String escaped(String text) {
        return HtmlUtils.htmlEscape(text, "UTF-8");
    }
}
