package org.ovoz.report;

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
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;

/** Choices in the public edition: the released table, and a sentence or a chart only where every number is printed. */
record PublishedChoices(Setting setting, Released released, Study.Country country) {

    /** A printed line: answers counted together, and how many gave them. */
    private record Line(List<Integer> codes, String label, Range count) {}

    List<Block> single(ReportPlan.Part part, Item.SingleChoice item) {
        var published = released.of(country.code(), item.id()).orElseThrow();
        var table = published.table();
        var lines = lines(table, item.options());
        var blocks = new ArrayList<Block>();
        sentence(part, table, lines).ifPresent(blocks::add);
        blocks.add(table(setting, caption(item), lines, table));
        blocks.add(figures().base(country, List.of(published)));
        if (isExact(table) && SmallBase.hasPercents(table.n())) {
            part.shape().ifPresent(shape -> blocks.add(chart(shape, item, lines, table.n())));
        }
        return blocks;
    }

    /** A pie would lack those without an answer; with them it would not be the shares that people quote. */
    private Block chart(Block.Shape shape, Item item, List<Line> lines, int n) {
        return new Block.Chart(
                shape == Block.Shape.PIE ? Block.Shape.BARS : shape,
                Block.Unit.PERCENT,
                caption(item) + setting.wording().small(n, n),
                lines.stream().map(Line::label).toList(),
                List.of(new Block.Series(
                        setting.wording().of("chart.percent"),
                        lines.stream()
                                .map(line -> Percent.of(line.count().low(), n))
                                .toList())));
    }

    /** Only where every answer is printed for itself: then it follows from the table under it. */
    private Optional<Block> sentence(ReportPlan.Part part, ProtectedTable table, List<Line> lines) {
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
        var sentences = new Sentences(setting.wording(), setting.plan().cautiousBelow());
        return part.sentence()
                .flatMap(sentence -> sentences.of(
                        sentence,
                        part.k(),
                        answers,
                        table.valid().low(),
                        setting.wording().in(country)))
                .map(text -> new Block.Paragraph(Block.Voice.REPORT, text));
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

    private static Block table(Setting setting, String caption, List<Line> lines, ProtectedTable table) {
        var rows = new ArrayList<Block.Row>();
        lines.forEach(line -> rows.add(row(setting, line.label(), line.count(), table.n())));
        if (table.missing().high() > 0) {
            rows.add(row(setting, setting.word("disclosure.missing"), table.missing(), table.n()));
        }
        return new Block.Table(caption, 1, headings(setting), rows);
    }

    List<Block> multiple(ReportPlan.Part part, Item.MultipleChoice item) {
        var shown = new ArrayList<PublishedTable>();
        var rows = new ArrayList<Block.Row>();
        var labels = new ArrayList<String>();
        var percents = new ArrayList<BigDecimal>();
        for (var option : item.options()) {
            if (!option.only().isEmpty() && !option.only().contains(country.code())) {
                continue;
            }
            var label = setting.wording().label(option.label(), country);
            var found = released.of(country.code(), item.variable(option));
            found.ifPresent(shown::add);
            rows.add(found.map(PublishedTable::table)
                    .map(table -> row(setting, label, table.groups().getFirst(), table.n()))
                    .orElseGet(() -> new Block.Row(false, List.of(label, setting.word("disclosure.hidden"), "–"))));
            found.map(PublishedTable::table)
                    .filter(table -> table.groups().getFirst().isExact() && SmallBase.hasPercents(table.n()))
                    .ifPresent(table -> {
                        labels.add(label);
                        percents.add(Percent.of(table.groups().getFirst().low(), table.n()));
                    });
        }
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Table(caption(item), 1, headings(setting), rows));
        blocks.add(figures().base(country, shown));
        blocks.add(figures()
                .note("disclosure.multiple", Integer.toString(released.plan().threshold())));
        if (labels.size() > 1 && labels.size() == rows.size()) {
            part.shape()
                    .ifPresent(_ -> blocks.add(new Block.Chart(
                            Block.Shape.BARS,
                            Block.Unit.PERCENT,
                            caption(item),
                            labels,
                            List.of(new Block.Series(setting.wording().of("chart.percent"), percents)))));
        }
        return blocks;
    }

    /** The countries together: sums of what their tables print; none where they have no groups in common. */
    static List<Block> together(Setting setting, Released released, Item.SingleChoice item) {
        var tables = setting.study().countries().stream()
                .flatMap(country -> released.of(country.code(), item.id()).stream())
                .toList();
        var figures = new PublishedFigures(setting);
        return Together.of(tables.stream().map(PublishedTable::table).toList())
                .map(sum -> {
                    var caption = setting.wording().heading(item, null) + " – " + setting.word("disclosure.together");
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
                            table(setting, caption, lines, sum),
                            figures.note("disclosure.togetherBase", Integer.toString(sum.n())));
                })
                .orElse(List.of());
    }

    /** How many gave the first answer, in printed percents, by country; "–" where the table is hidden. */
    static Block.Row firstAnswer(
            Setting setting, Released released, Item.SingleChoice item, List<Study.Country> countries) {
        var figures = new PublishedFigures(setting);
        var first = item.options().getFirst();
        var cells = new ArrayList<>(List.of(
                setting.wording().heading(item, null) + ": " + setting.wording().label(first.label(), null)));
        countries.forEach(country -> cells.add(released.of(country.code(), item.id())
                .map(PublishedTable::table)
                .filter(table -> table.grouping().groups().getFirst().equals(List.of(first.code())))
                .map(table -> figures.percent(table.groups().getFirst(), table.n()))
                .orElse("–")));
        return new Block.Row(false, cells);
    }

    private static List<String> headings(Setting setting) {
        return List.of("", setting.word("disclosure.count"), setting.word("disclosure.percent"));
    }

    private static Block.Row row(Setting setting, String label, Range count, int n) {
        var figures = new PublishedFigures(setting);
        return new Block.Row(false, List.of(label, figures.count(count), figures.percent(count, n)));
    }

    private String caption(Item item) {
        return setting.wording().heading(item, country) + " – "
                + setting.wording().name(country);
    }

    private PublishedFigures figures() {
        return new PublishedFigures(setting);
    }
}
