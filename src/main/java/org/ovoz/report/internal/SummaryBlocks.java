package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.ReportWording;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.Ranking;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;

/** The main results on one page: who took part, and the leading answers of every country side by side. */
record SummaryBlocks(InternalReportContext context) {

    /** After a row that others are rated alike with. */
    private static final String OPEN = " *";

    private static final Set<ReportPlan.Topic> TOLD = Set.of(ReportPlan.Topic.FUNCTIONS, ReportPlan.Topic.BARRIERS);

    List<ReportBlock> write() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(report(new SampleBlocks(context).total()));
        if (context.figures().synthetic() > 0) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.WARNING,
                    wording()
                            .of(
                                    "sample.synthetic",
                                    Integer.toString(context.figures().synthetic()))));
        }
        blocks.add(table());
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, wording().of("summary.note")));
        blocks.addAll(sentences());
        blocks.add(report(wording().of("limits.1")));
        return blocks;
    }

    /** What the countries have in common and what not, of the topics that everybody asks about first. */
    private List<ReportBlock> sentences() {
        var comparative = Comparative.of(
                context.plan(), context.questionnaire(), context.figures().marginals());
        var paragraph = new ComparativeParagraph(wording(), context.study());
        return comparative.countries().size() < 2
                ? List.of()
                : comparative.rows().stream()
                        .filter(row -> TOLD.contains(row.plan().topic()))
                        .flatMap(row -> paragraph.of(row, comparative.countries()).stream())
                        .map(SummaryBlocks::report)
                        .toList();
    }

    private ReportBlock table() {
        var headings = new ArrayList<>(List.of(""));
        var interviews = new ArrayList<>(List.of(wording().of("summary.interviews")));
        for (var country : countries()) {
            headings.add(wording().name(country));
            interviews.add(Integer.toString(context.of(country).cases()));
        }
        var rows = new ArrayList<ReportBlock.Row>();
        rows.add(new ReportBlock.Row(true, interviews));
        context.plan().summary().stream()
                .flatMap(item -> context.questionnaire().item(item).stream())
                .map(this::row)
                .flatMap(Optional::stream)
                .forEach(rows::add);
        return new ReportBlock.Table(wording().of("summary.table"), headings.size(), headings, rows);
    }

    /** Empty where no country was asked. */
    private Optional<ReportBlock.Row> row(Item item) {
        var cells = countries().stream().map(country -> cell(item, country)).toList();
        if (cells.stream().allMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        var row = new ArrayList<>(List.of(wording().heading(item, null)));
        cells.forEach(cell -> row.add(cell.filter(text -> !text.isEmpty()).orElse("–")));
        return Optional.of(new ReportBlock.Row(false, row));
    }

    private Optional<String> cell(Item item, Study.Country country) {
        var marginals = context.marginals(country);
        return switch (item) {
            case Item.SingleChoice choice ->
                marginals.frequencies(context.variable(choice.id())).map(this::answers);
            case Item.MultipleChoice choice -> marginals.multiple(choice).map(table -> ticks(table, country));
            case Item.Grid grid -> marginals.ratings(grid).map(table -> ratings(table, country));
            case Item.NumberItem number ->
                marginals.frequencies(context.variable(number.id())).map(this::number);
            case Item.TextItem _, Item.Information _ -> Optional.empty();
        };
    }

    /** "M = 12.40; n = 29"; nothing where nobody gave a number. */
    private String number(FrequencyTable table) {
        var figures = new Figures(wording().language().locale());
        var of = table.descriptives();
        return of.n() == 0 ? "" : "M = " + figures.ofRow(figures.decimal(of.mean(), 2), of.n()) + "; n = " + of.n();
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
        var ranking = Ranking.of(table, context.plan().minN());
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
        return context.figures().countries().stream().map(context::country).toList();
    }

    private static ReportBlock report(String text) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, text);
    }

    private ReportWording wording() {
        return context.wording();
    }
}
