package org.ovoz.report.published;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.Together;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.Sentences;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.Punctuation;

/** Choices in the public edition: the released table, and a sentence or a chart only where every number is printed. */
record PublishedChoices(ReportContext context, Released released, Study.Country country) {

    /** A printed line: answers counted together, and how many gave them. */
    private record Line(List<Integer> codes, String label, Range count) {}

    List<ReportBlock> single(ReportPlan.Part part, Item.SingleChoice item) {
        var published = released.of(country.code(), item.id()).orElseThrow();
        var table = published.table();
        var lines = lines(table, item.options());
        var blocks = new ArrayList<ReportBlock>();
        sentence(part, table, lines).ifPresent(blocks::add);
        blocks.add(table(context, caption(item), lines, table));
        blocks.add(figures().base(country, List.of(published)));
        if (isExact(table) && SmallBase.hasPercents(table.n())) {
            part.shape().ifPresent(shape -> blocks.add(chart(shape, item, lines, table.n())));
        }
        return blocks;
    }

    /** A pie would lack those without an answer; with them it would not be the shares that people quote. */
    private ReportBlock chart(ReportBlock.Shape shape, Item item, List<Line> lines, int n) {
        return new ReportBlock.Chart(
                shape == ReportBlock.Shape.PIE ? ReportBlock.Shape.BARS : shape,
                ReportBlock.Unit.PERCENT,
                caption(item) + context.wording().small(n, n),
                lines.stream().map(Line::label).toList(),
                List.of(new ReportBlock.Series(
                        context.wording().of("chart.percent"),
                        lines.stream()
                                .map(line -> Percent.of(line.count().low(), n))
                                .toList())));
    }

    /** Only where every answer is printed for itself: then it follows from the table under it. */
    private Optional<ReportBlock> sentence(ReportPlan.Part part, ProtectedTable table, List<Line> lines) {
        if (!isExact(table) || lines.stream().anyMatch(line -> line.codes().size() > 1)) {
            return Optional.empty();
        }
        var answers = lines.stream()
                .map(line -> new Sentences.Answer(
                        line.codes().getFirst(), line.label(), line.count().low()))
                .filter(answer -> answer.frequency() > 0)
                .sorted(Comparator.comparing((Sentences.Answer answer) -> -answer.frequency())
                        .thenComparing(Sentences.Answer::code))
                .toList();
        var sentences = new Sentences(context.wording(), context.plan().cautiousBelow());
        return part.sentence()
                .flatMap(sentence -> sentences.of(
                        sentence,
                        part.k(),
                        answers,
                        table.valid().low(),
                        context.wording().in(country)))
                .map(text -> new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, text));
    }

    private static boolean isExact(ProtectedTable table) {
        return table.missing().isExact() && table.groups().stream().allMatch(Range::isExact);
    }

    private List<Line> lines(ProtectedTable table, List<Option> options) {
        return IntStream.range(0, table.groups().size())
                .mapToObj(group -> new Line(
                        table.grouping().groups().get(group),
                        figures().label(options, table.grouping().groups().get(group), country),
                        table.groups().get(group)))
                .filter(line -> !line.label().isEmpty())
                .toList();
    }

    private static ReportBlock table(ReportContext context, String caption, List<Line> lines, ProtectedTable table) {
        var rows = new ArrayList<ReportBlock.Row>();
        lines.forEach(line -> rows.add(row(context, line.label(), line.count(), table.n())));
        if (table.missing().high() > 0) {
            rows.add(row(context, context.word("disclosure.missing"), table.missing(), table.n()));
        }
        return new ReportBlock.Table(caption, 1, headings(context), rows);
    }

    List<ReportBlock> multiple(ReportPlan.Part part, Item.MultipleChoice item) {
        var shown = new ArrayList<PublishedTable>();
        var rows = new ArrayList<ReportBlock.Row>();
        var labels = new ArrayList<String>();
        var percents = new ArrayList<BigDecimal>();
        for (var option : item.options()) {
            if (!option.only().isEmpty() && !option.only().contains(country.code())) {
                continue;
            }
            var label = context.wording().label(option.label(), country);
            var found = released.of(country.code(), item.variable(option));
            found.ifPresent(shown::add);
            rows.add(found.map(PublishedTable::table)
                    .map(table -> row(context, label, table.groups().getFirst(), table.n()))
                    .orElseGet(
                            () -> new ReportBlock.Row(false, List.of(label, context.word("disclosure.hidden"), "–"))));
            found.map(PublishedTable::table)
                    .filter(table -> table.groups().getFirst().isExact() && SmallBase.hasPercents(table.n()))
                    .ifPresent(table -> {
                        labels.add(label);
                        percents.add(Percent.of(table.groups().getFirst().low(), table.n()));
                    });
        }
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Table(caption(item), 1, headings(context), rows));
        blocks.add(figures().base(country, shown));
        blocks.add(figures()
                .note("disclosure.multiple", Integer.toString(released.plan().threshold())));
        if (labels.size() > 1 && labels.size() == rows.size()) {
            part.shape()
                    .ifPresent(_ -> blocks.add(new ReportBlock.Chart(
                            ReportBlock.Shape.BARS,
                            ReportBlock.Unit.PERCENT,
                            caption(item),
                            labels,
                            List.of(new ReportBlock.Series(context.wording().of("chart.percent"), percents)))));
        }
        return blocks;
    }

    /** The countries together: sums of what their tables print; none where they have no groups in common. */
    static List<ReportBlock> together(ReportContext context, Released released, Item.SingleChoice item) {
        var tables = context.study().countries().stream()
                .flatMap(country -> released.of(country.code(), item.id()).stream())
                .toList();
        var figures = new PublishedFigures(context);
        return Together.of(tables.stream().map(PublishedTable::table).toList())
                .map(sum -> {
                    var caption = context.wording().heading(item, null) + " – " + context.word("disclosure.together");
                    var lines = IntStream.range(0, sum.groups().size())
                            .mapToObj(group -> new Line(
                                    sum.grouping().groups().get(group),
                                    figures.label(
                                            item.options(),
                                            sum.grouping().groups().get(group),
                                            null),
                                    sum.groups().get(group)))
                            .toList();
                    return List.of(
                            table(context, caption, lines, sum),
                            figures.note("disclosure.togetherBase", Integer.toString(sum.n())));
                })
                .orElse(List.of());
    }

    /** How many gave the first answer, in printed percents, by country; "–" where the table is hidden. */
    static ReportBlock.Row firstAnswer(
            ReportContext context, Released released, Item.SingleChoice item, List<Study.Country> countries) {
        var figures = new PublishedFigures(context);
        var first = item.options().getFirst();
        var cells = new ArrayList<>(List.of(Punctuation.labelled(
                context.wording().heading(item, null), context.wording().label(first.label(), null))));
        countries.forEach(country -> cells.add(released.of(country.code(), item.id())
                .map(PublishedTable::table)
                .filter(table -> table.grouping().groups().getFirst().equals(List.of(first.code())))
                .map(table -> figures.percent(table.groups().getFirst(), table.n()))
                .orElse("–")));
        return new ReportBlock.Row(false, cells);
    }

    private static List<String> headings(ReportContext context) {
        return List.of("", context.word("disclosure.count"), context.word("disclosure.percent"));
    }

    private static ReportBlock.Row row(ReportContext context, String label, Range count, int n) {
        var figures = new PublishedFigures(context);
        return new ReportBlock.Row(false, List.of(label, figures.count(count), figures.percent(count, n)));
    }

    private String caption(Item item) {
        return context.wording().heading(item, country) + " – "
                + context.wording().name(country);
    }

    private PublishedFigures figures() {
        return new PublishedFigures(context);
    }
}
