package org.ovoz.report.published;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportPlan;
import org.ovoz.ui.Punctuation;

/** Rating grids in the public edition: printed means and points, in the order of the questionnaire; no ranking. */
record PublishedGrids(ReportContext context, Released released) {

    List<ReportBlock> of(ReportPlan.Part part, Item.Grid grid, Study.Country country) {
        var blocks = new ArrayList<ReportBlock>();
        var rows = rows(grid, country.code());
        var shown = rows.stream()
                .flatMap(row -> released.of(country.code(), row.variable()).stream())
                .toList();
        blocks.add(table(grid, rows, country));
        blocks.add(figures().base(country, shown));
        blocks.add(figures()
                .note("disclosure.rating", Integer.toString(released.plan().meanFrom())));
        var rated = rows.stream().filter(row -> hasMean(row, country)).toList();
        if (part.shape().isPresent() && rated.size() > 1 && rated.size() == shown.size()) {
            blocks.add(chart(grid, rated, country));
        }
        return blocks;
    }

    private boolean hasMean(Row row, Study.Country country) {
        return released.of(country.code(), row.variable())
                .flatMap(found -> found.table().mean())
                .isPresent();
    }

    private ReportBlock table(Item.Grid grid, List<Row> rows, Study.Country country) {
        return new ReportBlock.Table(
                caption(grid, country),
                2,
                List.of(
                        "",
                        context.wording().of("public.points"),
                        context.word("disclosure.n"),
                        context.word("disclosure.mean"),
                        context.word("disclosure.sd")),
                rows.stream().map(row -> row(row, grid, country)).toList());
    }

    private ReportBlock.Row row(Row row, Item.Grid grid, Study.Country country) {
        var label = context.wording().label(row.label(), country);
        return new ReportBlock.Row(
                false,
                released.of(country.code(), row.variable())
                        .map(PublishedTable::table)
                        .map(table -> List.of(
                                label,
                                table.isMeanOnly() ? "" : points(table, grid, country),
                                figures().count(table.valid()),
                                table.mean()
                                        .map(mean -> context.wording().decimal(mean.mean()))
                                        .orElse("–"),
                                table.mean()
                                        .map(mean -> context.wording().decimal(mean.sd()))
                                        .orElse("–")))
                        .orElseGet(() -> List.of(label, context.word("disclosure.hidden"), "–", "–", "–")));
    }

    /** "Important / Very important: 23 · Neither: 7"; of ranges the percents too: "31–41 (75–100%)". */
    private String points(ProtectedTable table, Item.Grid grid, Study.Country country) {
        return IntStream.range(0, table.groups().size())
                .mapToObj(group -> {
                    var count = table.groups().get(group);
                    var percent = count.isExact() ? "" : " (" + figures().percent(count, table.n()) + "%)";
                    var codes = table.grouping().groups().get(group);
                    return Punctuation.labelled(
                            figures().label(grid.scale(), codes, country),
                            figures().count(count) + percent);
                })
                .collect(Collectors.joining(" · "));
    }

    private ReportBlock chart(Item.Grid grid, List<Row> rated, Study.Country country) {
        return new ReportBlock.Chart(
                ReportBlock.Shape.BARS,
                ReportBlock.Unit.MEAN,
                caption(grid, country),
                rated.stream()
                        .map(row -> context.wording().label(row.label(), country))
                        .toList(),
                List.of(new ReportBlock.Series(
                        context.word("disclosure.mean"),
                        rated.stream()
                                .map(row -> released.of(country.code(), row.variable())
                                        .flatMap(found -> found.table().mean())
                                        .orElseThrow()
                                        .mean())
                                .toList())));
    }

    /** The printed means of the countries beside each other; none where nobody has any. */
    List<ReportBlock> sideBySide(Item.Grid grid, List<Study.Country> countries) {
        var headings = new ArrayList<>(List.of(""));
        countries.forEach(country -> headings.add(context.wording().name(country)));
        var rows = new ArrayList<ReportBlock.Row>();
        for (var row : grid.rows()) {
            if (countries.stream().anyMatch(country -> hasMean(row, country))) {
                var cells = new ArrayList<>(List.of(context.wording().label(row.label(), null)));
                countries.forEach(country -> cells.add(mean(row, country)));
                rows.add(new ReportBlock.Row(false, cells));
            }
        }
        return rows.isEmpty()
                ? List.of()
                : List.of(new ReportBlock.Table(context.wording().heading(grid, null), 1, headings, rows));
    }

    private String mean(Row row, Study.Country country) {
        return released.of(country.code(), row.variable())
                .flatMap(found -> found.table().mean())
                .map(mean -> context.wording().decimal(mean.mean()))
                .orElse("–");
    }

    private static List<Row> rows(Item.Grid grid, CountryCode country) {
        return grid.rows().stream()
                .filter(row -> row.only().isEmpty() || row.only().contains(country))
                .toList();
    }

    private String caption(Item item, Study.Country country) {
        return context.wording().heading(item, country) + " – "
                + context.wording().name(country);
    }

    private PublishedFigures figures() {
        return new PublishedFigures(context);
    }
}
