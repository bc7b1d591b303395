package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;
import org.ovoz.tabulation.columns.FieldDays;

/** How many took part, by country and mode, and when; the total is the sum of the countries. */
record SampleBlocks(InternalReportContext context) {

    private static final String MODE = "mode";

    List<ReportBlock> write() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, total()));
        days().ifPresent(days -> blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.REPORT,
                wording()
                        .of(
                                "sample.days",
                                wording().day(days.first()),
                                wording().day(days.last())))));
        if (context.questionnaire().caseFacts().stream()
                .anyMatch(fact -> fact.name().equals("review"))) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.REPORT, wording().of("sample.reviews")));
        }
        var synthetic = context.figures().synthetic();
        if (synthetic > 0) {
            blocks.add(new ReportBlock.Paragraph(
                    ReportBlock.Voice.WARNING, wording().of("sample.synthetic", Integer.toString(synthetic))));
        }
        blocks.add(table());
        return blocks;
    }

    /** "All in all 235 … took part: in Kazakhstan 41, in Kyrgyzstan 76, …". */
    String total() {
        return wording()
                .of(
                        "sample.total",
                        Integer.toString(context.figures().cases()),
                        countries()
                                .map(country -> wording().in(country) + " "
                                        + context.of(country).cases())
                                .collect(Collectors.joining(", ")));
    }

    private Optional<FieldDays> days() {
        return context.figures().byCountry().values().stream()
                .map(FrozenFigures.Figures::days)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new FieldDays(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()));
    }

    private ReportBlock table() {
        var modes = modes();
        var headings = new ArrayList<>(List.of(""));
        modes.forEach(mode -> headings.add(wording().label(mode.label(), null)));
        headings.add(context.word("tabulation.total"));
        var rows = new ArrayList<ReportBlock.Row>();
        countries()
                .map(country -> row(
                        false,
                        wording().name(country),
                        modes.stream().map(mode -> context.of(country).of(MODE, mode.code())),
                        context.of(country).cases()))
                .forEach(rows::add);
        rows.add(row(
                true,
                context.word("tabulation.total"),
                modes.stream()
                        .map(mode -> countries()
                                .mapToInt(country -> context.of(country).of(MODE, mode.code()))
                                .sum()),
                context.figures().cases()));
        return new ReportBlock.Table(wording().of("sample.table"), 1, headings, rows);
    }

    private static ReportBlock.Row row(boolean total, String name, Stream<Integer> counts, int sum) {
        return new ReportBlock.Row(
                total,
                Stream.concat(
                                Stream.of(name),
                                Stream.concat(counts, Stream.of(sum)).map(Object::toString))
                        .toList());
    }

    /** Modes in which somebody was interviewed. */
    private List<Option> modes() {
        return context.questionnaire().caseFacts().stream()
                .filter(fact -> fact.name().equals(MODE))
                .map(Variable::values)
                .flatMap(List::stream)
                .filter(mode ->
                        countries().anyMatch(country -> context.of(country).of(MODE, mode.code()) > 0))
                .toList();
    }

    private Stream<Study.Country> countries() {
        return context.figures().countries().stream().map(context::country);
    }

    private ReportWording wording() {
        return context.wording();
    }
}
