package org.ovoz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.Counts;

/** Which questions were left without an answer in a country, and why; sensitive ones first (analysis.md §8). */
record NonResponseBlocks(Material material, Study.Country country) {

    private static final List<Missing> REASONS = List.of(
            Missing.NOT_ASKED,
            Missing.NOT_REACHED,
            Missing.PREFER_NOT_TO_ANSWER,
            Missing.DIFFICULT_TO_ANSWER,
            Missing.NO_ANSWER);

    /** A question, or one row of a grid, with its counts. */
    private record Line(String question, String row, boolean sensitive, Counts counts) {

        int missing() {
            return REASONS.stream().mapToInt(reason -> counts.of(reason.code())).sum();
        }
    }

    List<Block> write() {
        var lines = material.questionnaire().items().flatMap(this::lines).toList();
        var incomplete = lines.stream()
                .filter(line -> line.missing() > 0)
                .sorted(Comparator.comparing(line -> !line.sensitive()))
                .toList();
        var blocks = new ArrayList<Block>();
        if (!incomplete.isEmpty()) {
            blocks.add(new Block.Table(
                    material.wording()
                            .of("nonresponse.table", material.wording().name(country)),
                    2,
                    headings(),
                    rows(incomplete)));
        }
        var complete = lines.size() - incomplete.size();
        if (complete > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.NOTE,
                    material.wording()
                            .of("nonresponse.complete", Integer.toString(complete), Integer.toString(lines.size()))));
        }
        return blocks;
    }

    private Stream<Line> lines(Item item) {
        var marginals = material.marginals(country);
        return switch (item) {
            case Item.SingleChoice _, Item.NumberItem _ -> line(item, "", marginals.counts(item.id()));
            case Item.MultipleChoice choice -> line(item, "", marginals.bySet().getOrDefault(choice.id(), Counts.NONE));
            case Item.Grid grid ->
                grid.rows().stream()
                        .flatMap(row -> line(
                                item,
                                material.wording().label(row.label(), country),
                                marginals.counts(row.variable())));
            case Item.TextItem _, Item.Information _ -> Stream.empty();
        };
    }

    /** Nothing where the question is not asked in the country. */
    private Stream<Line> line(Item item, String row, Counts counts) {
        return counts.byCode().isEmpty()
                ? Stream.empty()
                : Stream.of(new Line(
                        material.wording().heading(item, country),
                        row,
                        item.facts().sensitive(),
                        counts));
    }

    private List<String> headings() {
        var headings = new ArrayList<String>();
        headings.add(material.wording().of("nonresponse.question"));
        headings.add(material.wording().of("nonresponse.row"));
        REASONS.forEach(reason -> headings.add("−" + -reason.code()));
        return headings;
    }

    /** A question stands once before its rows. */
    private static List<Block.Row> rows(List<Line> lines) {
        var rows = new ArrayList<Block.Row>();
        var before = "";
        for (var line : lines) {
            rows.add(row(line, line.question().equals(before) ? "" : line.question()));
            before = line.question();
        }
        return rows;
    }

    private static Block.Row row(Line line, String question) {
        var cells = new ArrayList<>(List.of(question, line.row()));
        REASONS.forEach(reason -> cells.add(Integer.toString(line.counts().of(reason.code()))));
        return new Block.Row(false, cells);
    }
}
