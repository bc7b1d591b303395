package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/** The questionnaire as it was asked, and the codebook of its variables. */
record AppendixBlocks(ReportContext context, Codebook codebook) {

    List<ReportBlock> write() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Heading(1, "questionnaire", wording().of("appendix.questionnaire")));
        context.questionnaire().pages().forEach(page -> {
            blocks.add(new ReportBlock.Heading(
                    2, "page-" + page.id().replace('_', '-'), wording().label(page.title(), null)));
            page.items().stream().flatMap(this::item).forEach(blocks::add);
        });
        blocks.add(new ReportBlock.Heading(1, "codebook", wording().of("appendix.codebook")));
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, context.word("export.codebook.missing")));
        blocks.add(variables());
        return blocks;
    }

    private Stream<ReportBlock> item(Item item) {
        var where = item.facts().only().isEmpty()
                ? ""
                : " ("
                        + context.study().countries().stream()
                                .filter(country -> item.facts().only().contains(country.code()))
                                .map(wording()::name)
                                .collect(Collectors.joining(", "))
                        + ")";
        var text = wording().label(item.text(), null) + where;
        return switch (item) {
            case Item.Information _ -> Stream.of(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, text));
            case Item.SingleChoice choice -> Stream.of(options(text, choice.options()));
            case Item.MultipleChoice choice -> Stream.of(options(text, choice.options()));
            case Item.Grid grid ->
                Stream.of(
                        new ReportBlock.Listing(
                                ReportBlock.Voice.REPORT,
                                text,
                                false,
                                grid.rows().stream()
                                        .map(row -> new ReportBlock.Entry(
                                                "", wording().label(row.label(), null)))
                                        .toList()),
                        options("", grid.scale()));
            case Item.NumberItem _, Item.TextItem _ ->
                Stream.of(new ReportBlock.Listing(ReportBlock.Voice.REPORT, text, false, List.of()));
        };
    }

    private ReportBlock options(String text, List<Option> options) {
        return new ReportBlock.Listing(
                ReportBlock.Voice.REPORT,
                text,
                false,
                options.stream()
                        .map(option -> new ReportBlock.Entry(
                                Integer.toString(option.code()), wording().label(option.label(), null)))
                        .toList());
    }

    private ReportBlock variables() {
        return new ReportBlock.Table(
                codebook.title(),
                3,
                List.of(
                        context.word("export.codebook.name"),
                        context.word("export.codebook.label"),
                        context.word("export.codebook.values")),
                codebook.columns().stream()
                        .map(column -> new ReportBlock.Row(
                                false,
                                List.of(
                                        column.name(),
                                        column.label(),
                                        column.values().entrySet().stream()
                                                .map(value -> value.getKey() + " " + value.getValue())
                                                .collect(Collectors.joining("; ")))))
                        .toList());
    }

    private ReportWording wording() {
        return context.wording();
    }
}
