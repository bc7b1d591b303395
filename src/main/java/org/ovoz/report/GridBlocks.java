package org.ovoz.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.ui.Figures;

/** Rating grids in a country's chapter: lists by mean, the figures of every row, a chart, the base (analysis.md §4). */
record GridBlocks(Material material, Study.Country country) {

    List<Block> of(ReportPlan.Part part, Item.Grid item, GridTable table) {
        var ranking = Ranking.of(table, material.plan().minN());
        var blocks = new ArrayList<Block>(lists(part, ranking));
        var order = Stream.concat(ranking.ranked().stream(), ranking.unranked().stream())
                .toList();
        blocks.add(new Block.Table(
                caption(item), 1, headings(), order.stream().map(this::row).toList()));
        var asked = table.rows().stream().mapToInt(Rating::asked).max().orElse(0);
        blocks.add(new BaseLines(material).ofGrid(country, asked));
        var drawn = ranking.ranked().stream()
                .filter(rating -> rating.smallBase().isShown())
                .toList();
        if (!drawn.isEmpty()) {
            part.shape().ifPresent(shape -> blocks.add(chart(shape, item, drawn)));
        }
        return blocks;
    }

    private List<Block> lists(ReportPlan.Part part, Ranking ranking) {
        var blocks = new ArrayList<Block>();
        if (part.top() > 0) {
            var top = ranking.top(part.top());
            list(part, "more", top).ifPresent(blocks::add);
            if (top.size() > part.top()) {
                blocks.add(new Block.Paragraph(
                        Block.Voice.NOTE,
                        material.wording().of("tie", Integer.toString(part.top()), Integer.toString(top.size()))));
            }
        }
        if (part.more() > 0) {
            var more = list(part, "more", ranking.more(part.more()));
            var less = list(part, "less", ranking.less(part.less(), part.more()));
            if (more.isPresent() && less.isPresent()) {
                blocks.add(new Block.Pair(more.get(), less.get(), 50));
            } else {
                more.or(() -> less).ifPresent(blocks::add);
            }
        }
        var alike = ranking.alike();
        if (!alike.isEmpty()) {
            var sentences = alike.stream().map(this::alike).collect(Collectors.joining(" "));
            blocks.add(new Block.Paragraph(Block.Voice.REPORT, sentences));
        }
        if (!ranking.unranked().isEmpty()) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.NOTE,
                    material.wording()
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
        return material.wording()
                .of(run.size() == 2 ? "alike.2" : "alike.more", label(first), mean(first), label(last), mean(last));
    }

    /** A list of the ranking; its places have numbers only where no neighbours in it are rated alike. */
    private Optional<Block> list(ReportPlan.Part part, String side, List<Rating> ratings) {
        var key = "list." + part.lists().name().toLowerCase(Locale.ROOT) + "." + side;
        return ratings.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Listing(
                        Block.Voice.REPORT,
                        material.wording().of(key, material.wording().in(country)),
                        new Ranking(ratings, List.of()).alike().isEmpty(),
                        ratings.stream()
                                .map(rating -> new Block.Entry(card(rating), label(rating)))
                                .toList()));
    }

    /** "M=3,06; SD=1,09; n=83". */
    private String card(Rating rating) {
        return "M=" + mean(rating)
                + rating.standardDeviation()
                        .map(sd -> "; SD=" + material.wording().decimal(sd))
                        .orElse("")
                + "; n=" + rating.n();
    }

    private List<String> headings() {
        return List.of(
                "",
                material.word("tabulation.n"),
                material.word("tabulation.mean"),
                material.word("tabulation.sd"),
                material.word("tabulation.top2"),
                material.wording().of("bottom2"));
    }

    private Block.Row row(Rating rating) {
        var figures = new Figures(material.wording().language().locale());
        return new Block.Row(
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
                        material.wording().share(rating.top2Percent(), rating.n()),
                        material.wording().share(rating.bottom2Percent(), rating.n())));
    }

    private Block chart(Block.Shape shape, Item.Grid item, List<Rating> ratings) {
        var labels = ratings.stream().map(this::label).toList();
        var n = ratings.stream().mapToInt(Rating::n).summaryStatistics();
        var title = caption(item) + material.wording().small(n.getMin(), n.getMax());
        if (shape != Block.Shape.STACKED) {
            var means =
                    ratings.stream().map(rating -> rating.mean().orElseThrow()).toList();
            return new Block.Chart(
                    Block.Shape.BARS,
                    Block.Unit.MEAN,
                    title,
                    labels,
                    List.of(new Block.Series(material.word("tabulation.mean"), means)));
        }
        return new Block.Chart(
                shape,
                Block.Unit.PERCENT,
                title,
                labels,
                item.scale().stream()
                        .map(point -> new Block.Series(
                                material.wording().label(point.label(), country),
                                ratings.stream()
                                        .map(rating -> rating.validPercent(point.code()))
                                        .toList()))
                        .toList());
    }

    private String mean(Rating rating) {
        return rating.mean()
                .map((BigDecimal mean) -> material.wording().decimal(mean))
                .orElse("");
    }

    private String label(Rating rating) {
        return material.wording().label(rating.row().label(), country);
    }

    private String caption(Item item) {
        return material.wording().heading(item, country) + " – "
                + material.wording().name(country);
    }
}
