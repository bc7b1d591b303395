package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.report.ReportBlock;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.columns.Counts;

/**
 * Which questions were left without an answer, and why, the countries side by side; sensitive ones first (analysis.md §8).
 */
record NonResponseBlocks(InternalReportContext context) {

    private static final List<Missing> REASONS = List.of(
            Missing.NOT_ASKED,
            Missing.NOT_REACHED,
            Missing.PREFER_NOT_TO_ANSWER,
            Missing.DIFFICULT_TO_ANSWER,
            Missing.NO_ANSWER);

    /** A question, or one row of a grid, with its counts by country: none where it is not asked. */
    private record Line(String question, String row, boolean sensitive, Map<CountryCode, Counts> counts) {

        boolean isAsked() {
            return counts.values().stream().anyMatch(found -> !found.byCode().isEmpty());
        }

        boolean isIncomplete() {
            return counts.values().stream()
                    .anyMatch(found -> REASONS.stream().anyMatch(reason -> found.of(reason.code()) > 0));
        }
    }

    List<ReportBlock> write() {
        var lines = context.questionnaire()
                .items()
                .flatMap(this::lines)
                .filter(Line::isAsked)
                .toList();
        var incomplete = lines.stream()
                .filter(Line::isIncomplete)
                .sorted(Comparator.comparing(line -> !line.sensitive()))
                .toList();
        var blocks = new ArrayList<ReportBlock>();
        if (!incomplete.isEmpty()) {
            blocks.add(new ReportBlock.Table(
                    context.wording().of("nonresponse.table"), 2, headings(), rows(incomplete), true));
        }
        var complete = lines.size() - incomplete.size();
        if (complete > 0) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.NOTE,
                    context.wording()
                            .of("nonresponse.complete", Integer.toString(complete), Integer.toString(lines.size()))));
        }
        return blocks;
    }

    private Stream<Line> lines(Item item) {
        return switch (item) {
            case Item.SingleChoice _, Item.NumberItem _ ->
                Stream.of(line(item, "", marginals -> marginals.counts(item.id())));
            case Item.MultipleChoice choice ->
                Stream.of(line(item, "", marginals -> marginals.bySet().getOrDefault(choice.id(), Counts.NONE)));
            case Item.Grid grid ->
                grid.rows().stream()
                        .map(row -> line(
                                item,
                                context.wording().label(row.label(), null),
                                marginals -> marginals.counts(row.variable())));
            case Item.TextItem _, Item.Information _ -> Stream.empty();
        };
    }

    private Line line(Item item, String row, Function<Marginals, Counts> counts) {
        var byCountry = new LinkedHashMap<CountryCode, Counts>();
        context.figures()
                .countries()
                .forEach(country -> byCountry.put(country, counts.apply(context.marginals(context.country(country)))));
        return new Line(context.wording().heading(item, null), row, item.facts().sensitive(), byCountry);
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(context.wording().of("nonresponse.question"));
        headings.add(context.wording().of("nonresponse.row"));
        context.figures()
                .countries()
                .forEach(country -> headings.add(context.wording().name(context.country(country))));
        return headings;
    }

    /** A question stands once before its rows. */
    private static List<ReportBlock.Row> rows(List<Line> lines) {
        var rows = new ArrayList<ReportBlock.Row>();
        var before = "";
        for (var line : lines) {
            var cells = new ArrayList<>(List.of(line.question().equals(before) ? "" : line.question(), line.row()));
            line.counts().values().forEach(counts -> cells.add(cell(counts)));
            rows.add(new ReportBlock.Row(false, cells));
            before = line.question();
        }
        return rows;
    }

    /** "−8: 3; −9: 2"; "0" where everybody answered, "–" where nobody was asked. */
    private static String cell(Counts counts) {
        if (counts.byCode().isEmpty()) {
            return "–";
        }
        var reasons = REASONS.stream()
                .filter(reason -> counts.of(reason.code()) > 0)
                .map(reason -> "−" + -reason.code() + ":\u00a0" + counts.of(reason.code()))
                .collect(Collectors.joining("; "));
        return reasons.isEmpty() ? "0" : reasons;
    }
}
