package org.ovoz.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportPlan;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.ui.Figures;

/** Rating grids in a country's chapter: lists by mean, the figures of every row, a chart, the base (analysis.md §4). */
record GridBlocks(InternalReportContext context, Study.Country country) {

    List<ReportBlock> of(ReportPlan.Part part, Item.Grid item, GridTable table) {
        var ranking = Ranking.of(table, context.plan().minN());
        var blocks = new ArrayList<ReportBlock>(lists(part, ranking));
        var order = Stream.concat(ranking.ranked().stream(), ranking.unranked().stream())
                .toList();
        blocks.add(new ReportBlock.Table(
                caption(item), 1, headings(), order.stream().map(this::row).toList()));
        var asked = table.rows().stream().mapToInt(Rating::asked).max().orElse(0);
        blocks.add(new BaseLines(context).ofGrid(country, asked));
        var drawn = ranking.ranked().stream()
                .filter(rating -> rating.smallBase().isShown())
                .toList();
        if (!drawn.isEmpty()) {
            part.shape().ifPresent(shape -> blocks.add(chart(shape, item, drawn)));
        }
        return blocks;
    }

    private List<ReportBlock> lists(ReportPlan.Part part, Ranking ranking) {
        var blocks = new ArrayList<ReportBlock>();
        if (part.top() > 0) {
            var top = ranking.top(part.top());
            list(part, "more", top).ifPresent(blocks::add);
            if (top.size() > part.top()) {
                blocks.add(new ReportBlock.Paragraph(
                        ReportBlock.Voice.NOTE,
                        context.wording().of("tie", Integer.toString(part.top()), Integer.toString(top.size()))));
            }
        }
        if (part.more() > 0) {
            var more = list(part, "more", ranking.more(part.more()));
            var less = list(part, "less", ranking.less(part.less(), part.more()));
            if (more.isPresent() && less.isPresent()) {
                blocks.add(new ReportBlock.Pair(more.get(), less.get(), 50));
            } else {
                more.or(() -> less).ifPresent(blocks::add);
            }
        }
        var alike = ranking.alike();
        if (!alike.isEmpty()) {
            var sentences = alike.stream().map(this::alike).collect(Collectors.joining(" "));
            blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, sentences));
        }
        if (!ranking.unranked().isEmpty()) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.NOTE,
                    context.wording()
                            .of(
                                    "unranked",
                                    ranking.unranked().stream().map(this::label).collect(Collectors.joining("; ")))));
        }
        return blocks;
    }

    /** "“A” (M=3,06) and “B” (M=3,02) are rated alike", or of a longer run from where to where. */
    private String alike(List<Rating> run) {
        var first = run.getFirst();
        var last = run.getLast();
        return context.wording()
                .of(run.size() == 2 ? "alike.2" : "alike.more", label(first), mean(first), label(last), mean(last));
    }

    /** A list of the ranking; its places have numbers only where no neighbours in it are rated alike. */
    private Optional<ReportBlock> list(ReportPlan.Part part, String side, List<Rating> ratings) {
        var key = "list." + part.lists().name().toLowerCase(Locale.ROOT) + "." + side;
        return ratings.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportBlock.Listing(
                        ReportBlock.Voice.REPORT,
                        context.wording().of(key, context.wording().in(country)),
                        new Ranking(ratings, List.of()).alike().isEmpty(),
                        ratings.stream()
                                .map(rating -> new ReportBlock.Entry(card(rating), label(rating)))
                                .toList()));
    }

    /** "M=3,06; SD=1,09; n=83". */
    private String card(Rating rating) {
        return "M=" + mean(rating)
                + rating.standardDeviation()
                        .map(sd -> "; SD=" + context.wording().decimal(sd))
                        .orElse("")
                + "; n=" + rating.n();
    }

    private List<String> headings() {
        return List.of(
                "",
                context.word("tabulation.n"),
                context.word("tabulation.mean"),
                context.word("tabulation.sd"),
                context.word("tabulation.top2"),
                context.wording().of("bottom2"));
    }

    private ReportBlock.Row row(Rating rating) {
        var figures = new Figures(context.wording().language().locale());
        return new ReportBlock.Row(
                false,
                List.of(
                        label(rating),
                        Integer.toString(rating.n()),
                        rating.mean()
                                .map(mean -> figures.ofRow(figures.decimal(mean), rating.n()))
                                .orElse(""),
                        rating.standardDeviation()
                                .map(sd -> figures.ofRow(figures.decimal(sd), rating.n()))
                                .orElse(""),
                        context.wording().share(rating.top2Percent(), rating.n()),
                        context.wording().share(rating.bottom2Percent(), rating.n())));
    }

    private ReportBlock chart(ReportBlock.Shape shape, Item.Grid item, List<Rating> ratings) {
        var labels = ratings.stream().map(this::label).toList();
        var n = ratings.stream().mapToInt(Rating::n).summaryStatistics();
        var title = caption(item) + context.wording().small(n.getMin(), n.getMax());
        if (shape != ReportBlock.Shape.STACKED) {
            var means =
                    ratings.stream().map(rating -> rating.mean().orElseThrow()).toList();
            return new ReportBlock.Chart(
                    ReportBlock.Shape.BARS,
                    ReportBlock.Unit.MEAN,
                    title,
                    labels,
                    List.of(new ReportBlock.Series(context.word("tabulation.mean"), means)));
        }
        return new ReportBlock.Chart(
                shape,
                ReportBlock.Unit.PERCENT,
                title,
                labels,
                item.scale().stream()
                        .map(point -> new ReportBlock.Series(
                                context.wording().label(point.label(), country),
                                ratings.stream()
                                        .map(rating -> rating.validPercent(point.code()))
                                        .toList()))
                        .toList());
    }

    private String mean(Rating rating) {
        return rating.mean()
                .map((BigDecimal mean) -> context.wording().decimal(mean))
                .orElse("");
    }

    private String label(Rating rating) {
        return context.wording().label(rating.row().label(), country);
    }

    private String caption(Item item) {
        return context.wording().heading(item, country) + " – "
                + context.wording().name(country);
    }
}
