package org.ovoz.disclosure.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.markup.Markup;

/** One published table as HTML: groups of answers, options, or rated rows. */
final class TableMarkup {

    /** A row of an item with its label and, unless it is hidden, its table. */
    record Line(String label, Optional<PublishedTable> published) {}

    private final ResultTexts texts;

    TableMarkup(ResultTexts texts) {
        this.texts = texts;
    }

    /** Answers by groups of options; groups that are not offered here are left out. */
    Markup groups(String caption, ProtectedTable table, List<Option> options, Predicate<Option> offered) {
        var html = begin(caption, List.of("count", "percent"));
        for (int group = 0; group < table.groups().size(); group++) {
            var codes = table.grouping().groups().get(group);
            var here = options.stream()
                    .filter(option -> codes.contains(option.code()))
                    .filter(offered)
                    .toList();
            if (!here.isEmpty()) {
                row(html, texts.label(here, codes), table.groups().get(group), table.n(), "");
            }
        }
        if (table.missing().high() > 0) {
            row(html, texts.word("missing"), table.missing(), table.n(), "missing");
        }
        return html.close().close();
    }

    /** How many ticked each option. */
    Markup options(String caption, List<Line> lines) {
        var html = begin(caption, List.of("count", "percent"));
        for (var line : lines) {
            line.published()
                    .map(PublishedTable::table)
                    .ifPresentOrElse(
                            table -> row(html, line.label(), table.groups().getFirst(), table.n(), ""),
                            () -> hidden(html, line.label(), 2));
        }
        return html.close().close();
    }

    /** Rated rows: mean and standard deviation, and under the label how many chose which points, where it is known. */
    Markup ratings(String caption, Item.Grid grid, List<Line> lines) {
        var html = begin(caption, List.of("n", "mean", "sd"));
        var highest = grid.scale().stream().mapToInt(Option::code).max().orElse(1);
        for (var line : lines) {
            line.published()
                    .map(PublishedTable::table)
                    .ifPresentOrElse(
                            table -> rating(html, line.label(), table, grid.scale(), highest),
                            () -> hidden(html, line.label(), 3));
        }
        return html.close().close();
    }

    private void rating(Markup html, String label, ProtectedTable table, List<Option> scale, int highest) {
        html.open("tr").open("th", "scope", "row").text(label);
        if (!table.isMeanOnly()) {
            html.element("span", points(table, scale), "class", "points");
        }
        html.close().element("td", texts.count(table.valid()), "class", "number");
        var share = table.mean()
                .map(mean -> Math.round(mean.mean().doubleValue() / highest * 100))
                .orElse(0L);
        var mean = table.mean().map(one -> texts.decimal(one.mean())).orElse("–");
        html.element("td", mean, "class", "number bar", "style", "--share:" + share + "%");
        html.element("td", table.mean().map(one -> texts.decimal(one.sd())).orElse("–"), "class", "number");
        html.close();
    }

    /** "Important / Very important: 23 · Neither: 7"; of ranges the percents too: "31–41 (75–100%)". */
    private String points(ProtectedTable table, List<Option> scale) {
        return IntStream.range(0, table.groups().size())
                .mapToObj(group -> {
                    var count = table.groups().get(group);
                    var percent = count.isExact() ? "" : " (" + texts.percent(count, table.n()) + "%)";
                    var codes = table.grouping().groups().get(group);
                    return Punctuation.labelled(texts.label(scale, codes), texts.count(count) + percent);
                })
                .collect(Collectors.joining(" · "));
    }

    private Markup begin(String caption, List<String> columns) {
        var html = new Markup().open("table", "class", "published").element("caption", caption);
        html.open("thead").open("tr").element("td", "");
        columns.forEach(column -> html.element("th", texts.word(column), "scope", "col", "class", "number"));
        return html.close().close().open("tbody");
    }

    private void row(Markup html, String label, Range count, int n, String kind) {
        html.open("tr", "class", kind).element("th", label, "scope", "row");
        html.element("td", texts.count(count), "class", "number");
        var middle = 50L * (count.low() + count.high()) / Math.max(1, n);
        if (SmallBase.hasPercents(n)) {
            html.element("td", texts.percent(count, n), "class", "number bar", "style", "--share:" + middle + "%");
        } else {
            html.element("td", texts.percent(count, n), "class", "number");
        }
        html.close();
    }

    private void hidden(Markup html, String label, int columns) {
        html.open("tr", "class", "missing").element("th", label, "scope", "row");
        html.element("td", texts.word("hidden"), "colspan", Integer.toString(columns), "class", "number");
        html.close();
    }
}
