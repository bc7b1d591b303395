package org.ovoz.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;

/** The main results on one page: who took part, and the leading answers of every country side by side. */
record SummaryBlocks(Material material) {

    /** After a row that others are rated alike with. */
    private static final String OPEN = " *";

    private static final Set<ReportPlan.Topic> TOLD = Set.of(ReportPlan.Topic.FUNCTIONS, ReportPlan.Topic.BARRIERS);

    List<Block> write() {
        var blocks = new ArrayList<Block>();
        blocks.add(report(new SampleBlocks(material).total()));
        if (material.figures().synthetic() > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.WARNING,
                    wording()
                            .of(
                                    "sample.synthetic",
                                    Integer.toString(material.figures().synthetic()))));
        }
        blocks.add(table());
        blocks.add(new Block.Paragraph(Block.Voice.NOTE, wording().of("summary.note")));
        blocks.addAll(sentences());
        blocks.add(report(wording().of("limits.1")));
        return blocks;
    }

    /** What the countries have in common and what not, of the topics that everybody asks about first. */
    private List<Block> sentences() {
        var comparative = Comparative.of(
                material.plan(), material.questionnaire(), material.figures().marginals());
        var paragraph = new ComparativeParagraph(wording(), material.study());
        return comparative.countries().size() < 2
                ? List.of()
                : comparative.rows().stream()
                        .filter(row -> TOLD.contains(row.plan().topic()))
                        .flatMap(row -> paragraph.of(row, comparative.countries()).stream())
                        .map(SummaryBlocks::report)
                        .toList();
    }

    private Block table() {
        var headings = new ArrayList<>(List.of(""));
        var interviews = new ArrayList<>(List.of(wording().of("summary.interviews")));
        for (var country : countries()) {
            headings.add(wording().name(country));
            interviews.add(Integer.toString(material.of(country).cases()));
        }
        var rows = new ArrayList<Block.Row>();
        rows.add(new Block.Row(true, interviews));
        material.plan().summary().stream()
                .flatMap(item -> material.questionnaire().item(item).stream())
                .map(this::row)
                .flatMap(Optional::stream)
                .forEach(rows::add);
        return new Block.Table(wording().of("summary.table"), headings.size(), headings, rows);
    }

    /** Empty where no country was asked. */
    private Optional<Block.Row> row(Item item) {
        var cells = countries().stream().map(country -> cell(item, country)).toList();
        if (cells.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var row = new ArrayList<>(List.of(wording().heading(item, null)));
        cells.forEach(cell -> row.add(cell.filter(text -> !text.isEmpty()).orElse("–")));
        return Optional.of(new Block.Row(false, row));
    }

    private Optional<String> cell(Item item, Study.Country country) {
        var marginals = material.marginals(country);
        return switch (item) {
            case Item.SingleChoice choice ->
                marginals.frequencies(material.variable(choice.id())).map(this::answers);
            case Item.MultipleChoice choice -> marginals.multiple(choice).map(table -> ticks(table, country));
            case Item.Grid grid -> marginals.ratings(grid).map(table -> ratings(table, country));
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    private String answers(FrequencyTable table) {
        return table.rows().stream()
                .filter(row -> table.modes().contains(row.code()))
                .map(row -> wording().value(table.variable(), row.code()) + share(row.frequency(), table.valid()))
                .collect(Collectors.joining("\n"));
    }

    private String ticks(MultipleResponseTable table, Study.Country country) {
        var most = table.rows().stream()
                .map(MultipleResponseTable.Row::ticks)
                .max(Comparator.naturalOrder())
                .orElse(0);
        return table.rows().stream()
                .filter(row -> most > 0 && row.ticks() == most)
                .map(row -> wording().label(row.option().label(), country) + share(row.ticks(), table.answered()))
                .collect(Collectors.joining("\n"));
    }

    private String ratings(GridTable table, Study.Country country) {
        var ranking = Ranking.of(table, material.plan().minN());
        var top = ranking.top(1);
        var open = ranking.isCutAmongAlike(top) ? OPEN : "";
        return top.stream()
                .map(rating -> wording().label(rating.row().label(), country) + mean(rating) + open)
                .collect(Collectors.joining("\n"));
    }

    private String mean(Rating rating) {
        return " (M = " + wording().decimal(rating.mean().orElseThrow()) + "; n = " + rating.n() + ")";
    }

    /** " (70,7%; n = 29)"; without the percent where too few answered. */
    private String share(int frequency, int base) {
        return SmallBase.hasPercents(base)
                ? " (" + wording().spoken(Percent.of(frequency, base)) + "; n = " + frequency + ")"
                : " (n = " + frequency + ")";
    }

    private List<Study.Country> countries() {
        return material.figures().countries().stream().map(material::country).toList();
    }

    private static Block report(String text) {
        return new Block.Paragraph(Block.Voice.REPORT, text);
    }

    private Wording wording() {
        return material.wording();
    }
}
