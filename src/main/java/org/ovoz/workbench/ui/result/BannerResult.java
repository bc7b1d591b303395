package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.BannerBlock.Comparison;

/** Several questions one below the other under the same columns, in one table: what the trade calls a banner. */
final class BannerResult {

    /** A line of figures: its name, and what stands in each column. */
    private record Figures(String name, IntFunction<String> cell) {}

    private final AnalysisContext context;
    private final ResultWording words;
    private final BannerColumns columns;
    private final int width;
    private final boolean isCompared;
    private final List<Statistic> lines;
    private final Map<Comparison, Double> adjusted = new IdentityHashMap<>();

    BannerResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.columns = BannerColumns.of(context);
        this.width = columns.headings().size();
        this.isCompared = !columns.isNested()
                && context.column() != null
                && (context.shows(Statistic.EFFECT) || context.shows(Statistic.TESTS));
        this.lines = Stream.of(Statistic.COUNTS, Statistic.ROW, Statistic.COLUMN)
                .filter(context::shows)
                .toList();
    }

    ResultTable sheet() {
        var subjects = Guard.rows(context);
        var caption = caption(subjects);
        var blocks = subjects.stream()
                .filter(subject ->
                        new Guard(context.about(subject)).refusalOfSources().isEmpty())
                .map(subject -> BannerBlock.of(context, columns, subject, isCompared))
                .toList();
        if (blocks.isEmpty()) {
            return ResultTable.refusal(caption, String.join(" ", warnings(subjects)));
        }
        if (blocks.stream().allMatch(block -> block.base().stream().allMatch(n -> n == 0))) {
            return ResultTable.refusal(caption, words.word("nobody"));
        }
        adjust(blocks);
        var sheet = ResultTable.of(caption, write(caption, blocks));
        if (context.shows(Statistic.CHART)) {
            sheet = sheet.drawn(new BannerChart(words, columns, blocks).of(caption));
        }
        for (var warning : warnings(subjects)) {
            sheet = sheet.warn(warning);
        }
        sheet = sheet.note(words.word("banner.base", context.whom(context.countries())));
        if (columns.isNested() && (context.shows(Statistic.EFFECT) || context.shows(Statistic.TESTS))) {
            sheet = sheet.caveat(words.word("banner.nested"));
        }
        return isCompared ? sheet.caveat(words.word("banner.compared")) : sheet;
    }

    private String caption(List<Subject> subjects) {
        var more = subjects.size() - 1;
        return more == 0 ? context.caption() : words.word("banner.caption", context.caption(), Integer.toString(more));
    }

    private List<String> warnings(List<Subject> subjects) {
        return subjects.stream()
                .flatMap(subject -> warnings(new Guard(context.about(subject)))
                        .map(warning -> subjects.size() > 1 && !warning.equals(words.word("guard.pooled"))
                                ? Punctuation.labelled(words.label(subject), warning)
                                : warning))
                .distinct()
                .toList();
    }

    /** Why a question is left out, or what must be known of it. */
    private static Stream<String> warnings(Guard guard) {
        return guard.refusalOfSources().map(Stream::of).orElseGet(() -> guard.warnings().stream());
    }

    /** Holm over all comparisons of the table. */
    private void adjust(List<BannerBlock> blocks) {
        var all = blocks.stream()
                .flatMap(block -> Stream.concat(
                        Stream.ofNullable(block.compared()),
                        block.lines().stream().map(BannerBlock.Line::compared).filter(Objects::nonNull)))
                .toList();
        if (context.shows(Statistic.TESTS)) {
            var p = Holm.adjust(all.stream().mapToDouble(Comparison::p).toArray());
            IntStream.range(0, p.length).forEach(at -> adjusted.put(all.get(at), p[at]));
        }
    }

    private String write(String caption, List<BannerBlock> blocks) {
        var markup =
                new Markup().open("table", "class", "frequencies cross banner").element("caption", caption);
        head(markup);
        blocks.forEach(block -> block(markup, block));
        return markup.close().toString();
    }

    private void head(Markup markup) {
        markup.open("thead");
        if (columns.isNested()) {
            markup.open("tr").element("td", "").element("td", "");
            var span = Integer.toString(columns.width());
            columns.layers()
                    .forEach(layer ->
                            markup.element("th", layer, "scope", "colgroup", "colspan", span, "class", "layer"));
            markup.close();
        }
        markup.open("tr").element("td", "").element("td", "");
        columns.headings().forEach(heading -> heading(markup, heading));
        if (isCompared && context.shows(Statistic.EFFECT)) {
            heading(markup, "V / ε²");
        }
        if (isCompared && context.shows(Statistic.TESTS)) {
            heading(markup, "p");
            heading(markup, words.word("pairs.holm"));
        }
        markup.close().close();
    }

    private static void heading(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "number");
    }

    private void block(Markup markup, BannerBlock block) {
        markup.open("tbody").open("tr");
        var title = block.isOfMeans() ? words.word("banner.means", block.label()) : block.label();
        var all = Integer.toString(2 + width + comparedColumns());
        markup.element("th", title, "scope", "rowgroup", "colspan", all, "class", "group");
        markup.close();
        figures(
                markup,
                words.word("banner.n"),
                List.of(new Figures("", at -> words.figures().count(block.base().get(at)))),
                block.compared());
        block.lines()
                .forEach(line -> figures(
                        markup,
                        line.label(),
                        block.isOfMeans() ? means(line, block.unit()) : shares(line),
                        line.compared()));
        markup.close();
    }

    private void figures(Markup markup, String label, List<Figures> all, @Nullable Comparison compared) {
        for (int i = 0; i < all.size(); i++) {
            var figures = all.get(i);
            markup.open("tr");
            if (i == 0) {
                markup.element(
                        "th", label, "scope", "rowgroup", "rowspan", Integer.toString(all.size()), "class", "category");
            }
            markup.element("th", figures.name(), "scope", "row", "class", "line");
            IntStream.range(0, width)
                    .forEach(at -> markup.element("td", figures.cell().apply(at), "class", "number"));
            comparison(markup, i == 0 ? compared : null);
            markup.close();
        }
    }

    private List<Figures> shares(BannerBlock.Line line) {
        var figures = new ArrayList<Figures>();
        for (var statistic : lines) {
            var name = words.word(statistic == Statistic.COUNTS ? "line.count" : "line." + statistic.key());
            figures.add(new Figures(name, at -> {
                var counts = line.cells().get(at);
                return switch (statistic) {
                    case COUNTS -> words.figures().count(counts.of(line.code()));
                    case ROW ->
                        share(
                                counts,
                                line,
                                line.cells().get(columns.totalOf(at)).of(line.code()));
                    default -> share(counts, line, counts.valid());
                };
            }));
        }
        return figures.isEmpty()
                ? List.of(new Figures(
                        "n", at -> words.figures().count(line.cells().get(at).of(line.code()))))
                : figures;
    }

    private String share(Counts counts, BannerBlock.Line line, int base) {
        return words.figures().share(Percent.of(counts.of(line.code()), base), base);
    }

    private List<Figures> means(BannerBlock.Line line, double unit) {
        var mean =
                new Figures(words.tables().word("mean"), at -> mean(line.cells().get(at), unit));
        return context.shows(Statistic.COUNTS)
                ? List.of(
                        new Figures(
                                "n",
                                at -> words.figures().count(line.cells().get(at).valid())),
                        mean)
                : List.of(mean);
    }

    private String mean(Counts counts, double unit) {
        var of = Descriptives.of(counts.validCodes()).in(unit);
        return of.n() == 0 ? "–" : words.figures().ofRow(words.figures().decimal(of.mean(), 2), of.n());
    }

    private int comparedColumns() {
        return isCompared ? (context.shows(Statistic.EFFECT) ? 1 : 0) + (context.shows(Statistic.TESTS) ? 2 : 0) : 0;
    }

    private void comparison(Markup markup, @Nullable Comparison compared) {
        if (compared == null) {
            IntStream.range(0, comparedColumns()).forEach(_ -> markup.element("td", "", "class", "number"));
            return;
        }
        var figures = words.figures();
        var base = compared.table().smallBase();
        if (context.shows(Statistic.EFFECT)) {
            var name = compared.isOrdered() ? "ε² " : "V ";
            var shown = figures.compared(figures.decimal(compared.effect(), 2), base);
            markup.element("td", shown.equals("–") ? shown : name + shown, "class", "number");
        }
        if (context.shows(Statistic.TESTS)) {
            markup.element("td", figures.compared(figures.p(compared.p()), base), "class", "number");
            markup.element("td", figures.compared(figures.p(adjusted.get(compared)), base), "class", "number");
        }
    }
}
