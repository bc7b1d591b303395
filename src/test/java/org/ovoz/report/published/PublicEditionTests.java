package org.ovoz.report.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.testing.Slow;

/** The public edition holds nothing but what its release prints: read again number for number. */
@Slow
class PublicEditionTests {

    static final List<String> LANGUAGES = Demonstrated.LANGUAGES;

    private static final BiFunction<CountryCode, String, Counts> DEMONSTRATED =
            (country, variable) -> Demonstrated.CASES.counts(variable, country);

    /** Of the demonstration; made once, as it is searched for every rating what its mean can tell. */
    private static final Released RELEASED = Releases.of(DEMONSTRATED);

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void hasNoNumberThatTheReleaseOfTheDemonstrationDoesNotPrint(String language) {
        var released = RELEASED;
        var report = Releases.report(language, released);
        assertThat(PrintedNumbers.foreign(report, released, language)).isEmpty();
        assertThat(report.blocks().stream().filter(ReportBlock.Table.class::isInstance))
                .hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void hasNoNumberThatARandomReleaseWithSmallCellsDoesNotPrint(long seed) {
        var released = Releases.of(random(seed));
        assertThat(released.tables().stream().flatMap(table -> table.table().groups().stream()))
                .as("small cells")
                .anyMatch(range -> !range.isExact());
        assertThat(PrintedNumbers.foreign(Releases.report("en", released), released, "en"))
                .as("seed " + seed)
                .isEmpty();
    }

    /** Three answers are told only where all of them are printed for themselves. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void tellsNoAnswerThatTheReleaseDoesNotPrint(long seed) {
        var context = Demonstrated.reportContext("ru", Demonstrated.tellingThree());
        for (var released : List.of(RELEASED, Releases.of(random(seed)))) {
            assertThat(PrintedNumbers.foreign(Releases.report(context, released), released, "ru"))
                    .as("seed " + seed)
                    .isEmpty();
        }
    }

    @Test
    void tellsThreeAnswersWhereThePlanSaysSoAndAllOfThemArePrinted() {
        var context = Demonstrated.reportContext("en", Demonstrated.tellingThree());
        var all = new Counts(new TreeMap<>(Map.of(1, 30, 2, 20, 3, 14)));
        var small = new Counts(new TreeMap<>(Map.of(1, 30, 2, 20, 3, 14, 4, 2)));
        assertThat(sentences(Releases.report(context, Releases.of((_, _) -> all))))
                .anyMatch(sentence -> sentence.matches("Asked about their interest.*46[.]9.*31[.]3.*21[.]9.*"));
        assertThat(sentences(Releases.report(context, Releases.of((_, _) -> small))))
                .noneMatch(sentence -> sentence.startsWith("Asked about their interest"));
    }

    private static List<String> sentences(ReportDocument report) {
        return report.blocks().stream()
                .filter(ReportBlock.Paragraph.class::isInstance)
                .map(block -> ((ReportBlock.Paragraph) block).text())
                .toList();
    }

    /** Else the tests above would prove nothing. */
    @Test
    void numbersOfTheInternalEditionWouldBeFound() {
        assertThat(PrintedNumbers.foreign(Demonstrated.report("en"), RELEASED, "en"))
                .hasSizeGreaterThan(100);
    }

    @Test
    void filesHaveTheNumbersOfTheBlocksAndNoOther() throws IOException {
        var report = Releases.report("ru", RELEASED);
        var known = new HashSet<String>();
        PrintedNumbers.texts(report.blocks()).forEach(text -> known.addAll(PrintedNumbers.numbers(text)));
        known.addAll(PrintedNumbers.numbers(report.title() + " " + report.subtitle() + " " + report.mark()));
        var html = new String(written(ReportFormat.HTML, report), StandardCharsets.UTF_8);
        var text = html.substring(html.indexOf("<body>"))
                .replaceAll("(?s)<svg.*?</svg>|<[^>]*>", " ")
                .replaceAll("&#?\\w+;", " ");
        assertThat(known).containsAll(PrintedNumbers.numbers(text));
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, report)))) {
            for (var table : word.getTables()) {
                assertThat(known).containsAll(PrintedNumbers.numbers(table.getText()));
            }
            for (var paragraph : word.getParagraphs()) {
                assertThat(known).containsAll(PrintedNumbers.numbers(paragraph.getText()));
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
        assertThat(chapters(Releases.report("en", RELEASED))).isEqualTo(chapters);
    }

    @Test
    void saysOfAHiddenTableThatItIsHidden() {
        var everybodyAlike =
                Releases.of((country, variable) -> variable.equals("gender") ? counts(10, 0, 0) : counts(20, 18, 0));
        var blocks = Releases.report("en", everybodyAlike).blocks();
        var heading = blocks.stream()
                .filter(block ->
                        block instanceof ReportBlock.Heading found && found.id().equals("kz-gender"))
                .findFirst()
                .orElseThrow();
        assertThat(blocks.get(blocks.indexOf(heading) + 1))
                .isInstanceOfSatisfying(
                        ReportBlock.Paragraph.class,
                        note -> assertThat(note.text()).startsWith("Not shown for: Kazakhstan."));
    }

    private static List<String> chapters(ReportDocument report) {
        return report.blocks().stream()
                .filter(block -> block instanceof ReportBlock.Heading heading && heading.level() == 1)
                .map(block -> ((ReportBlock.Heading) block).text())
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
