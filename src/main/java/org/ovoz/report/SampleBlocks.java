package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FieldDays;

/** How many took part, by country and mode, and when; the total is the sum of the countries. */
record SampleBlocks(Material material) {

    private static final String MODE = "mode";

    List<Block> write() {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Paragraph(Block.Voice.REPORT, total()));
        days().ifPresent(days -> blocks.add(new Block.Paragraph(
                Block.Voice.REPORT,
                wording()
                        .of(
                                "sample.days",
                                wording().day(days.first()),
                                wording().day(days.last())))));
        var synthetic = material.figures().synthetic();
        if (synthetic > 0) {
            blocks.add(new Block.Paragraph(
                    Block.Voice.WARNING, wording().of("sample.synthetic", Integer.toString(synthetic))));
        }
        blocks.add(table());
        return blocks;
    }

    /** "All in all 235 … took part: in Kazakhstan 41, in Kyrgyzstan 76, …". */
    String total() {
        return wording()
                .of(
                        "sample.total",
                        Integer.toString(material.figures().cases()),
                        countries()
                                .map(country -> wording().in(country) + " "
                                        + material.of(country).cases())
                                .collect(Collectors.joining(", ")));
    }

    private Optional<FieldDays> days() {
        return material.figures().byCountry().values().stream()
                .map(FrozenFigures.Figures::days)
                .filter(Objects::nonNull)
                .reduce((one, other) -> new FieldDays(
                        one.first().isBefore(other.first()) ? one.first() : other.first(),
                        one.last().isAfter(other.last()) ? one.last() : other.last()));
    }

    private Block table() {
        var modes = modes();
        var headings = new ArrayList<>(List.of(""));
        modes.forEach(mode -> headings.add(wording().label(mode.label(), null)));
        headings.add(material.word("tabulation.total"));
        var rows = new ArrayList<Block.Row>();
        countries()
                .map(country -> row(
                        false,
                        wording().name(country),
                        modes.stream().map(mode -> material.of(country).of(MODE, mode.code())),
                        material.of(country).cases()))
                .forEach(rows::add);
        rows.add(row(
                true,
                material.word("tabulation.total"),
                modes.stream()
                        .map(mode -> countries()
                                .mapToInt(country -> material.of(country).of(MODE, mode.code()))
                                .sum()),
                material.figures().cases()));
        return new Block.Table(wording().of("sample.table"), 1, headings, rows);
    }

    private static Block.Row row(boolean total, String name, Stream<Integer> counts, int sum) {
        return new Block.Row(
                total,
                Stream.concat(
                                Stream.of(name),
                                Stream.concat(counts, Stream.of(sum)).map(Object::toString))
                        .toList());
    }

    /** Modes in which somebody was interviewed. */
    private List<Option> modes() {
        return material.questionnaire().caseFacts().stream()
                .filter(fact -> fact.name().equals(MODE))
                .map(Variable::values)
                .flatMap(List::stream)
                .filter(mode ->
                        countries().anyMatch(country -> material.of(country).of(MODE, mode.code()) > 0))
                .toList();
    }

    private Stream<Study.Country> countries() {
        return material.figures().countries().stream().map(material::country);
    }

    private Wording wording() {
        return material.wording();
    }
}
