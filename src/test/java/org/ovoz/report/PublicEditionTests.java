package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.Together;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.tabulation.Counts;
import org.ovoz.tabulation.Percent;

/** The public edition holds nothing but what its release prints: read again number for number. */
class PublicEditionTests {

    static final List<String> LANGUAGES = Demonstrated.LANGUAGES;

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Set<String> RULE = Set.of("1", "4", "5", "30", "25", "11", "2026");
    private static final BiFunction<CountryCode, String, Counts> DEMONSTRATED =
            (country, variable) -> Demonstrated.CASES.counts(variable, country);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNoNumberThatTheReleaseOfTheDemonstrationDoesNotPrint(String language) {
        var released = Releases.of(DEMONSTRATED);
        var report = Releases.report(language, released);
        assertThat(foreign(report, released, language)).isEmpty();
        assertThat(report.blocks().stream().filter(Block.Table.class::isInstance))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hasNoNumberThatARandomReleaseWithSmallCellsDoesNotPrint(long seed) {
        var released = Releases.of(random(seed));
        assertThat(released.tables().stream().flatMap(table -> table.table().groups().stream()))
                .as("small cells")
                .anyMatch(range -> !range.isExact());
        assertThat(foreign(Releases.report("en", released), released, "en"))
                .as("seed " + seed)
                .isEmpty();
    }

    /** Else the two tests above would prove nothing. */
    @Test
    void numbersOfTheInternalEditionWouldBeFound() {
        assertThat(foreign(Demonstrated.report("en"), Releases.of(DEMONSTRATED), "en"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void filesHaveTheNumbersOfTheBlocksAndNoOther() throws IOException {
        var report = Releases.report("ru", Releases.of(DEMONSTRATED));
        var known = new HashSet<String>();
        texts(report.blocks()).forEach(text -> known.addAll(numbers(text)));
        known.addAll(numbers(report.title() + " " + report.subtitle() + " " + report.mark()));
        var html = new String(written(ReportFormat.HTML, report), StandardCharsets.UTF_8);
        var text = html.substring(html.indexOf("<body>"))
                .replaceAll("(?s)<svg.*?</svg>|<[^>]*>", " ")
                .replaceAll("&#?\\w+;", " ");
        assertThat(known).containsAll(numbers(text));
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, report)))) {
            for (var table : word.getTables()) {
                assertThat(known).containsAll(numbers(table.getText()));
            }
            for (var paragraph : word.getParagraphs()) {
                assertThat(known).containsAll(numbers(paragraph.getText()));
            }
        }
    }

    /** Three who left a question out, or two and one more of the most usual answer: nobody can see which. */
    @Test
    void isTheSameForAnswersThatPrintTheSame() throws IOException {
        var one = Releases.of((country, variable) -> single(variable) ? counts(20, 15, 3) : counts(20, 15, 0));
        var other = Releases.of((country, variable) -> single(variable) ? counts(21, 15, 2) : counts(20, 15, 0));
        assertThat(one.tables())
                .hasSizeGreaterThan(100)
                .anySatisfy(table -> assertThat(table.table().missing()).isEqualTo(new Range(1, 4)));
        assertThat(written(ReportFormat.HTML, Releases.report("en", one)))
                .isEqualTo(written(ReportFormat.HTML, Releases.report("en", other)));
        assertThat(Releases.report("en", one)).isEqualTo(Releases.report("en", other));
    }

    @Test
    void keepsTheChaptersOfTheInternalEditionInTheirOrder() {
        var chapters = chapters(Demonstrated.report("en"));
        assertThat(chapters(Releases.report("en", Releases.of(DEMONSTRATED)))).isEqualTo(chapters);
    }

    @Test
    void saysOfAHiddenTableThatItIsHidden() {
        var everybodyAlike =
                Releases.of((country, variable) -> variable.equals("gender") ? counts(38, 0, 0) : counts(20, 18, 0));
        var blocks = Releases.report("en", everybodyAlike).blocks();
        var heading = blocks.stream()
                .filter(block ->
                        block instanceof Block.Heading found && found.id().equals("kz-gender"))
                .findFirst()
                .orElseThrow();
        assertThat(blocks.get(blocks.indexOf(heading) + 1))
                .isInstanceOfSatisfying(
                        Block.Paragraph.class,
                        note -> assertThat(note.text()).startsWith("Not shown for: Kazakhstan."));
    }

    /** Numbers with where they stand, unless the release of that question and country prints them. */
    private static List<String> foreign(ReportDocument report, Released released, String language) {
        var foreign = new ArrayList<String>();
        var place = "";
        for (var block : report.blocks()) {
            if (block instanceof Block.Heading heading) {
                place = heading.id();
                if (place.equals("questionnaire")) {
                    break;
                }
            }
            var allowed = allowed(place, released, language);
            var here = place;
            texts(List.of(block))
                    .flatMap(text -> numbers(text).stream())
                    .filter(number -> !allowed.contains(number))
                    .forEach(number -> foreign.add(here + ": " + number));
        }
        return foreign;
    }

    private static Set<String> allowed(String place, Released released, String language) {
        var allowed = new TreeSet<>(RULE);
        Demonstrated.QUESTIONNAIRE.items().forEach(item -> allowed.addAll(wordsOf(item, language)));
        if (place.equals("limits")) {
            allowed.add("100");
        }
        var sum = 0;
        for (var country : Demonstrated.COUNTRIES) {
            if (released.isOf(country)) {
                allowed.add(Integer.toString(released.cases(country)));
                sum += released.cases(country);
            }
            var prefix = country.iso().toLowerCase() + "-";
            for (var item : Demonstrated.QUESTIONNAIRE.items().toList()) {
                if (place.equals(prefix + item.id().replace('_', '-')) || place.equals("comparative")) {
                    PlannedVariables.of(item, country)
                            .flatMap(name -> released.of(country, name).stream())
                            .map(PublishedTable::table)
                            .forEach(table -> allowed.addAll(printed(table)));
                }
            }
        }
        allowed.add(Integer.toString(sum));
        if (place.equals("comparative")) {
            Demonstrated.QUESTIONNAIRE
                    .items()
                    .flatMap(item -> Together.of(released.tables().stream()
                                    .filter(table -> table.variable().equals(item.id()))
                                    .map(PublishedTable::table)
                                    .toList())
                            .stream())
                    .forEach(table -> allowed.addAll(printed(table)));
        }
        return allowed;
    }

    /** Counts, ends of ranges, percents of all and of those who answered, mean and deviation, as both marks write them. */
    private static Set<String> printed(ProtectedTable table) {
        var printed = new HashSet<String>();
        var n = table.n();
        printed.add(Integer.toString(n));
        for (var range : Stream.concat(table.groups().stream(), Stream.of(table.missing(), table.valid()))
                .toList()) {
            printed.add(Integer.toString(range.low()));
            printed.add(Integer.toString(range.high()));
            if (range.isExact()) {
                printed.add(Percent.of(range.low(), n).toPlainString());
            } else {
                printed.add(Integer.toString(range.percentOf(n).low()));
                printed.add(Integer.toString(range.percentOf(n).high()));
            }
            if (range.isExact() && table.valid().isExact() && table.valid().low() > 0) {
                var valid = Percent.of(range.low(), table.valid().low());
                printed.add(valid.toPlainString());
                printed.add(valid.stripTrailingZeros().toPlainString());
            }
        }
        table.mean().ifPresent(mean -> {
            printed.add(mean.mean().toPlainString());
            printed.add(mean.sd().toPlainString());
        });
        return printed.stream()
                .flatMap(text -> Stream.of(text, text.replace('.', ',')))
                .collect(Collectors.toSet());
    }

    private static Set<String> wordsOf(Item item, String language) {
        var wording = Demonstrated.wording(language);
        var texts = new ArrayList<>(List.of(wording.label(item.text(), null), wording.heading(item, null)));
        switch (item) {
            case Item.SingleChoice choice ->
                choice.options().forEach(option -> texts.add(wording.label(option.label(), null)));
            case Item.Grid grid -> grid.scale().forEach(point -> texts.add(Integer.toString(point.code())));
            default -> {}
        }
        return texts.stream().flatMap(text -> numbers(text).stream()).collect(Collectors.toSet());
    }

    private static Stream<String> texts(List<Block> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case Block.Heading heading -> Stream.of(heading.text());
            case Block.Paragraph paragraph -> Stream.of(paragraph.text());
            case Block.Listing list ->
                Stream.concat(
                        Stream.of(list.title()),
                        list.entries().stream().map(entry -> entry.figure() + " " + entry.label()));
            case Block.Table table ->
                Stream.concat(
                        Stream.of(table.caption(), String.join(" ", table.headings())),
                        table.rows().stream().flatMap(row -> row.cells().stream()));
            case Block.Chart chart ->
                chart.series().stream()
                        .flatMap(series -> series.values().stream())
                        .map(value -> value.toPlainString());
        });
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }

    private static List<String> chapters(ReportDocument report) {
        return report.blocks().stream()
                .filter(block -> block instanceof Block.Heading heading && heading.level() == 1)
                .map(block -> ((Block.Heading) block).text())
                .toList();
    }

    private static byte[] written(ReportFormat format, ReportDocument report) throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportWriters().write(format, report, out);
        return out.toByteArray();
    }

    private static boolean single(String variable) {
        return Demonstrated.QUESTIONNAIRE
                .item(variable)
                .filter(Item.SingleChoice.class::isInstance)
                .isPresent();
    }

    private static Counts counts(int first, int second, int missing) {
        var counts = new TreeMap<>(Map.of(1, first, 2, second, -9, missing));
        counts.values().removeIf(count -> count == 0);
        return new Counts(counts);
    }

    /** 30 to 60 interviews in a country, with answers that few gave and few missing ones. */
    private static BiFunction<CountryCode, String, Counts> random(long seed) {
        return (country, variable) -> {
            var random = new Random(seed * 31 + country.hashCode());
            var n = 30 + random.nextInt(31);
            random.setSeed(seed * 31 + (country.iso() + variable).hashCode());
            var labelled = Demonstrated.CASES.variable(variable).values();
            var codes = labelled.isEmpty()
                    ? List.of(0, 1)
                    : labelled.stream().map(Option::code).toList();
            var counts = new TreeMap<Integer, Integer>();
            for (int one = 0; one < n; one++) {
                var place = (int) (codes.size() * Math.pow(random.nextDouble(), 2));
                var code = random.nextDouble() < 0.05 ? -9 : codes.get(place);
                counts.merge(code, 1, Integer::sum);
            }
            return new Counts(counts);
        };
    }
}
