package org.ovoz.report.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.ui.markup.Markup;

/** The visible part of a report as markup, for HTML and PDF. */
final class HtmlBody {

    private final Markup markup;
    private final Consumer<ReportBlock.Chart> charts;

    HtmlBody(Markup markup, Consumer<ReportBlock.Chart> charts) {
        this.markup = markup;
        this.charts = charts;
    }

    void write(ReportDocument report) {
        markup.open("header").element("p", report.mark(), "class", "mark");
        cover(report);
        markup.close();
        contents(report);
        markup.open("main");
        Keeps.of(report.blocks()).forEach(this::group);
        markup.close();
    }

    private void cover(ReportDocument report) {
        var cover = report.cover();
        cover.logo()
                .ifPresent(logo -> markup.empty(
                        "img",
                        "class",
                        "logo",
                        "alt",
                        cover.organization(),
                        "src",
                        "data:" + logo.type() + ";base64," + logo.base64()));
        if (!cover.organization().isEmpty()) {
            markup.element("p", cover.organization(), "class", "organization");
        }
        markup.element("h1", report.title(), "class", "title");
        cover.authors().forEach(author -> markup.element("p", author, "class", "author"));
        markup.element("p", report.subtitle(), "class", "subtitle");
    }

    /** What stands on one page of paper; a chapter's heading begins one, and cannot do it within another box. */
    private void group(List<ReportBlock> group) {
        var rest = new ArrayList<>(group);
        while (rest.getFirst() instanceof ReportBlock.Heading heading && heading.level() == 1 && rest.size() > 1) {
            block(rest.removeFirst());
        }
        markup.open("div", "class", Keeps.isLong(group) ? "flow" : "keep");
        rest.forEach(this::block);
        markup.close();
    }

    private void contents(ReportDocument report) {
        markup.open("nav", "aria-labelledby", "contents").element("h2", report.contents(), "id", "contents");
        markup.open("ul");
        for (var heading : headings(report, 1)) {
            markup.open("li")
                    .element("a", heading.text(), "href", "#" + heading.id())
                    .close();
        }
        markup.close().close();
    }

    /** The headings down to a level. */
    static List<ReportBlock.Heading> headings(ReportDocument report, int level) {
        var headings = new ArrayList<ReportBlock.Heading>();
        for (var block : report.blocks()) {
            if (block instanceof ReportBlock.Heading heading && heading.level() <= level) {
                headings.add(heading);
            }
        }
        return headings;
    }

    private void block(ReportBlock block) {
        switch (block) {
            // The title of the report is the only h1 of the page.
            case ReportBlock.Heading heading ->
                markup.element("h" + (heading.level() + 1), heading.text(), "id", heading.id());
            case ReportBlock.Paragraph paragraph ->
                markup.element(
                        "p", paragraph.text(), "class", paragraph.voice().name().toLowerCase(Locale.ROOT));
            case ReportBlock.Listing listing -> listing(listing);
            case ReportBlock.Table table -> table(table);
            case ReportBlock.Chart chart -> chart(chart);
            case ReportBlock.Pair pair -> pair(pair);
        }
    }

    private void chart(ReportBlock.Chart chart) {
        markup.element("p", chart.title(), "class", "chart-title");
        charts.accept(chart);
        if (!chart.source().isEmpty()) {
            markup.element("p", chart.source(), "class", "note");
        }
    }

    /** Side by side where the page is wide enough. */
    private void pair(ReportBlock.Pair pair) {
        markup.open("div", "class", "pair");
        markup.open("div", "class", "side", "style", "width:" + (pair.share() - 2) + "%");
        block(pair.left());
        markup.close().open("div", "class", "side", "style", "width:" + (98 - pair.share()) + "%");
        block(pair.right());
        markup.close().close();
    }

    private void listing(ReportBlock.Listing listing) {
        if (!listing.title().isEmpty()) {
            markup.element("p", listing.title(), "class", "list-title");
        }
        if (listing.entries().isEmpty()) {
            return;
        }
        markup.open(listing.numbered() ? "ol" : "ul");
        for (var entry : listing.entries()) {
            markup.open("li").text(entry.label());
            if (!entry.figure().isEmpty()) {
                markup.text(" ").element("span", entry.figure(), "class", "figure");
            }
            markup.close();
        }
        markup.close();
    }

    private void table(ReportBlock.Table table) {
        markup.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", table.caption());
        markup.open("table", "class", table.isSmall() ? "figures small" : "figures")
                .element("caption", table.caption());
        markup.open("thead").open("tr");
        var widths = ColumnWidths.of(table, WordPages.WIDTH).widths();
        for (int column = 0; column < table.headings().size(); column++) {
            var heading = table.headings().get(column);
            var width = "width:" + widths.get(column) * 100 / WordPages.WIDTH + "%";
            if (heading.isEmpty()) {
                markup.element("td", "", "style", width);
            } else {
                markup.element("th", heading, "scope", "col", "class", kind(table, column), "style", width);
            }
        }
        markup.close().close().open("tbody");
        for (var row : table.rows()) {
            markup.open("tr", "class", row.total() ? "total" : "row");
            for (int column = 0; column < row.cells().size(); column++) {
                markup.element("td", row.cells().get(column), "class", kind(table, column));
            }
            markup.close();
        }
        markup.close().close().close();
    }

    private static String kind(ReportBlock.Table table, int column) {
        return column < table.labels() ? "text" : "number";
    }
}
