package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.export.Codebook;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;

/** The questionnaire as it was asked, and the codebook of its variables. */
record AppendixBlocks(Setting setting, Codebook codebook) {

    List<Block> write() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "questionnaire", wording().of("appendix.questionnaire")));
        setting.questionnaire().pages().forEach(page -> {
            blocks.add(new Block.Heading(
                    2, "page-" + page.id().replace('_', '-'), wording().label(page.title(), null)));
            page.items().stream().flatMap(this::item).forEach(blocks::add);
        });
        blocks.add(new Block.Heading(1, "codebook", wording().of("appendix.codebook")));
        blocks.add(new Block.Paragraph(Block.Voice.NOTE, setting.word("export.codebook.missing")));
        blocks.add(variables());
        return blocks;
    }

    private Stream<Block> item(Item item) {
        var where = item.facts().only().isEmpty()
                ? ""
                : " ("
                        + setting.study().countries().stream()
                                .filter(country -> item.facts().only().contains(country.code()))
                                .map(wording()::name)
                                .collect(Collectors.joining(", "))
                        + ")";
        var text = wording().label(item.text(), null) + where;
        return switch (item) {
            case Item.Information _ -> Stream.of(new Block.Paragraph(Block.Voice.NOTE, text));
            case Item.SingleChoice choice -> Stream.of(options(text, choice.options()));
            case Item.MultipleChoice choice -> Stream.of(options(text, choice.options()));
            case Item.Grid grid ->
                Stream.of(
                        new Block.Listing(
                                Block.Voice.REPORT,
                                text,
                                false,
                                grid.rows().stream()
                                        .map(row ->
                                                new Block.Entry("", wording().label(row.label(), null)))
                                        .toList()),
                        options("", grid.scale()));
            case Item.NumberItem _, Item.TextItem _ ->
                Stream.of(new Block.Listing(Block.Voice.REPORT, text, false, List.of()));
        };
    }

    private Block options(String text, List<Option> options) {
        return new Block.Listing(
                Block.Voice.REPORT,
                text,
                false,
                options.stream()
                        .map(option -> new Block.Entry(
                                Integer.toString(option.code()), wording().label(option.label(), null)))
                        .toList());
    }

    private Block variables() {
        return new Block.Table(
                codebook.title(),
                3,
                List.of(
                        setting.word("export.codebook.name"),
                        setting.word("export.codebook.label"),
                        setting.word("export.codebook.values")),
                codebook.columns().stream()
                        .map(column -> new Block.Row(
                                false,
                                List.of(
                                        column.name(),
                                        column.label(),
                                        column.values().entrySet().stream()
                                                .map(value -> value.getKey() + " " + value.getValue())
                                                .collect(Collectors.joining("; ")))))
                        .toList());
    }

    private Wording wording() {
        return setting.wording();
    }
}
