package org.ovoz.report.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;
import org.ovoz.report.Sentence;
import org.ovoz.report.Sentences;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.tabulation.ui.NumberLine;

/** Single and multiple choices in a country's chapter: sentence, table or list, chart, base (analysis.md §2, §3, §6). */
record ChoiceBlocks(InternalReportContext context, Study.Country country) {

    private static final BigDecimal ALL = new BigDecimal("100.0");

    List<ReportBlock> single(ReportPlan.Part part, Item item, FrequencyTable table) {
        var blocks = new ArrayList<ReportBlock>();
        described(table)
                .or(() -> sentence(part, table))
                .ifPresent(text -> blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, text)));
        var shown = table.in(context.plan().order());
        var figures = table(caption(item), item.facts().missing(), shown);
        var base = new BaseLines(context).of(country, item, table.asked(), table.valid(), table.missing());
        var chart = part.shape()
                .filter(_ -> table.smallBase().isShown())
                .map(shape -> chart(
                        shape,
                        item,
                        shown.rows().stream()
                                .map(row -> value(table, row.code()))
                                .toList(),
                        shown.rows().stream()
                                .map(FrequencyTable.Row::validPercent)
                                .toList(),
                        table.valid()));
        blocks.add(figures);
        chart.ifPresent(blocks::add);
        blocks.add(base);
        return blocks;
    }

    /** A number is read by its mean: its most frequent value tells little. */
    private Optional<String> described(FrequencyTable table) {
        return NumberLine.of(table, new Figures(wording().language().locale()))
                .map(values -> context.word("tabulation.described", values));
    }

    private Optional<String> sentence(ReportPlan.Part part, FrequencyTable table) {
        return part.sentence()
                .flatMap(sentence -> sentences()
                        .of(
                                sentence,
                                part.k(),
                                table.rows().stream()
                                        .map(row -> new Sentences.Answer(
                                                row.code(), value(table, row.code()), row.frequency()))
                                        .toList(),
                                table.valid(),
                                wording().in(country)));
    }

    /** The table alone, of any variable. */
    ReportBlock table(String caption, List<MissingOption> reasons, FrequencyTable table) {
        return new ReportBlock.Table(caption, 2, headings(table), rows(reasons, table));
    }

    List<ReportBlock> multiple(ReportPlan.Part part, Item item, MultipleResponseTable table) {
        var blocks = new ArrayList<ReportBlock>();
        part.sentence()
                .flatMap(sentence -> sentences()
                        .of(
                                sentence,
                                part.k(),
                                told(sentence, table.rows()),
                                table.answered(),
                                wording().in(country)))
                .ifPresent(text -> blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, text)));
        var shape = part.shape()
                .filter(_ -> table.smallBase().isShown() && !table.rows().isEmpty());
        // Icons are the list in another form.
        if (shape.isEmpty() || shape.get() != ReportBlock.Shape.ICONS) {
            blocks.add(list(item, table));
        }
        shape.ifPresent(found -> blocks.add(chart(found, item, table)));
        blocks.add(new BaseLines(context).ofSet(country, item, table.asked(), table.answered(), table.missing()));
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, context.word("tabulation.multipleAnswers")));
        return blocks;
    }

    private ReportBlock list(Item item, MultipleResponseTable table) {
        return new ReportBlock.Listing(
                ReportBlock.Voice.REPORT,
                caption(item),
                false,
                table.rows().stream()
                        .map(row -> new ReportBlock.Entry(ticked(row, table.smallBase()), option(row)))
                        .toList());
    }

    /** Under it stands how many gave each answer. */
    private ReportBlock chart(ReportBlock.Shape shape, Item item, MultipleResponseTable table) {
        return new ReportBlock.Chart(
                shape,
                ReportBlock.Unit.PERCENT,
                caption(item) + wording().small(table.answered(), table.answered()),
                table.rows().stream().map(this::option).toList(),
                List.of(new ReportBlock.Series(
                        wording().of("chart.percent"),
                        table.rows().stream()
                                .map(MultipleResponseTable.Row::percentOfCases)
                                .toList())),
                context.word("tabulation.frequency") + ": "
                        + table.rows().stream()
                                .map(row -> option(row) + " " + row.ticks())
                                .collect(Collectors.joining("; ")));
    }

    /** The answers by descending frequency; none when "none" leads and the sentence would name it as a thing. */
    private List<Sentences.Answer> told(Sentence sentence, List<MultipleResponseTable.Row> rows) {
        var ordered = rows.stream()
                .sorted((one, other) -> other.ticks() - one.ticks())
                .toList();
        if (sentence.namesThings()
                && !ordered.isEmpty()
                && ordered.getFirst().option().exclusive()) {
            return List.of();
        }
        return ordered.stream()
                .filter(row -> !(sentence.namesThings() && row.option().exclusive()))
                .map(row -> new Sentences.Answer(row.option().code(), option(row), row.ticks()))
                .toList();
    }

    /** "42,4% (14)"; the count first where few answered, alone where very few did. */
    private String ticked(MultipleResponseTable.Row row, SmallBase base) {
        var percent = wording().percent(row.percentOfCases());
        return switch (base) {
            case PERCENTS -> percent + " (" + row.ticks() + ")";
            case COUNTS_FIRST -> row.ticks() + " (" + percent + ")";
            case COUNTS_ONLY -> Integer.toString(row.ticks());
        };
    }

    private List<String> headings(FrequencyTable table) {
        var headings = new ArrayList<>(List.of("", "", context.word("tabulation.frequency")));
        if (hasPercents(table)) {
            headings.add(context.word("tabulation.percent"));
            headings.add(context.word("tabulation.validPercent"));
            headings.add(context.word("tabulation.cumulativePercent"));
        }
        return headings;
    }

    /** The lines of the report's tables: valid ones, their total, missing ones, and the total of both if there are any. */
    private List<ReportBlock.Row> rows(List<MissingOption> reasons, FrequencyTable table) {
        var rows = valid(table);
        rows.addAll(missing(reasons, table));
        if (table.hasTotal()) {
            rows.add(row(
                    table,
                    true,
                    context.word("tabulation.total"),
                    "",
                    table.asked(),
                    List.of(share(ALL, table.asked()), "", "")));
        }
        return rows;
    }

    private List<ReportBlock.Row> valid(FrequencyTable table) {
        var rows = new ArrayList<ReportBlock.Row>();
        for (var row : table.rows()) {
            var group = rows.isEmpty() ? context.word("tabulation.valid") : "";
            rows.add(row(
                    table,
                    false,
                    group,
                    value(table, row.code()),
                    row.frequency(),
                    List.of(
                            share(row.percent(), table.asked()),
                            share(row.validPercent(), table.valid()),
                            share(row.cumulativePercent(), table.valid()))));
        }
        var valid = table.valid() == 0 ? "" : share(ALL, table.valid());
        rows.add(row(
                table,
                true,
                "",
                context.word("tabulation.total"),
                table.valid(),
                List.of(share(table.validPercentOfAsked(), table.asked()), valid, "")));
        return rows;
    }

    private List<ReportBlock.Row> missing(List<MissingOption> reasons, FrequencyTable table) {
        var rows = new ArrayList<ReportBlock.Row>();
        for (var row : table.missing()) {
            var group = rows.isEmpty() ? context.word("tabulation.missing") : "";
            var reason = wording().reason(context.questionnaire(), reasons, row.code());
            rows.add(row(
                    table,
                    false,
                    group,
                    reason,
                    row.frequency(),
                    List.of(share(row.percent(), table.asked()), "", "")));
        }
        if (table.hasMissingTotal()) {
            var percent = share(table.missingPercent(), table.asked());
            rows.add(row(
                    table, true, "", context.word("tabulation.total"), table.missingTotal(), List.of(percent, "", "")));
        }
        return rows;
    }

    private static ReportBlock.Row row(
            FrequencyTable table, boolean isTotal, String group, String label, int frequency, List<String> percents) {
        var cells = new ArrayList<>(List.of(group, label, Integer.toString(frequency)));
        if (hasPercents(table)) {
            cells.addAll(percents);
        }
        return new ReportBlock.Row(isTotal, cells);
    }

    private static boolean hasPercents(FrequencyTable table) {
        return SmallBase.hasPercents(table.asked());
    }

    private ReportBlock.Chart chart(
            ReportBlock.Shape shape, Item item, List<String> categories, List<BigDecimal> percents, int base) {
        return new ReportBlock.Chart(
                shape,
                ReportBlock.Unit.PERCENT,
                caption(item) + wording().small(base, base),
                categories,
                List.of(new ReportBlock.Series(wording().of("chart.percent"), percents)));
    }

    private Sentences sentences() {
        return new Sentences(wording(), context.plan().cautiousBelow());
    }

    private String caption(Item item) {
        return wording().heading(item, country) + " – " + wording().name(country);
    }

    private String value(FrequencyTable table, int code) {
        return wording().value(table.variable(), code);
    }

    private String option(MultipleResponseTable.Row row) {
        return wording().label(row.option().label(), country);
    }

    private String share(BigDecimal percent, int base) {
        return wording().share(percent, base);
    }

    private ReportWording wording() {
        return context.wording();
    }
}
