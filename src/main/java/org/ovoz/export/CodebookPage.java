package org.ovoz.export;

import org.ovoz.export.spss.Shortenings;
import org.ovoz.ui.markup.Markup;

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

    private static final String EN_SPACE = "\u2002";

    private final Export export;
    private final Codebook codebook;
    private final FileTexts words;
    private final Markup html = new Markup();

    /** The page of an export whose data have been written. */
    CodebookPage(Export export) {
        this.export = export;
        this.codebook = export.codebook();
        this.words = export.words();
    }

    String html() {
        var title = words.of("codebook.title", codebook.title());
        html.open("html", "lang", codebook.language().tag()).open("head").empty("meta", "charset", "utf-8");
        html.element("title", title).style(STYLE).close().open("body");
        line("h1", title);
        new CodebookNotes(export).all().forEach(note -> line("p", note));
        columns();
        sets();
        shortenings();
        return html.close().close().toPage();
    }

    private void columns() {
        line("h2", words.of("codebook.variables"));
        html.open("table").open("thead").open("tr");
        for (var heading : new String[] {"name", "label", "level", "values"}) {
            html.element("th", words.of("codebook." + heading), "scope", "col");
        }
        html.close().close().open("tbody");
        codebook.columns().forEach(this::column);
        html.close().close();
    }

    private void column(Codebook.Column column) {
        row(column.name());
        html.open("td").text(column.label());
        var note = codebook.notes().get(column.name());
        if (note != null) {
            html.element("p", note);
        }
        html.close();
        html.element(
                "td",
                words.of(
                        column.storage() == Codebook.Storage.NUMBER
                                ? "level." + column.level()
                                : "storage." + column.storage()));
        html.open("td").open("ul");
        column.values().forEach((code, label) -> html.element("li", code + EN_SPACE + label));
        column.missing().forEach((code, label) -> html.element("li", code + EN_SPACE + label, "class", "missing"));
        html.close().close().close();
    }

    private void sets() {
        if (codebook.sets().isEmpty()) {
            return;
        }
        line("h2", words.of("codebook.sets"));
        line("p", words.of("codebook.setsHint"));
        html.open("table").open("tbody");
        for (var set : codebook.sets()) {
            row("$" + set.name());
            html.element("td", set.label()).open("td");
            set.columns().forEach(name -> html.element("code", name).text(" "));
            html.close().close();
        }
        html.close().close();
    }

    private void shortenings() {
        var list = Shortenings.of(codebook, ProgramNames.spss(codebook), export.counted());
        var isForSpss =
                export.request().format() == Format.SAV || export.request().format() == Format.CSV_SYNTAX;
        if (list.isEmpty() || !isForSpss) {
            return;
        }
        line("h2", words.of("codebook.shortened"));
        line("p", words.of("codebook.shortenedHint"));
        html.open("table").open("tbody");
        for (var one : list) {
            row(one.variable());
            html.element("td", words.of("codebook.shortened." + one.kind()));
            html.element("td", one.shortened()).close();
        }
        html.close().close();
    }

    /** Opens a row, on a line of its own, that is headed by a variable. */
    private void row(String variable) {
        html.text("\n")
                .open("tr")
                .open("th", "scope", "row")
                .element("code", variable)
                .close();
    }

    private void line(String tag, String text) {
        html.text("\n").element(tag, text);
    }
}
