package org.ovoz.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.testing.Slow;
import org.ovoz.testing.WordPages;

/** The report of 2018 as it comes out of the printer: no word or number divided, the contents right, 50 pages at most. */
@Slow
class ReportPagesTests {

    static final List<String> LANGUAGES = Demonstrated.LANGUAGES;

    private static final int MOST = 50;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\u02BB\\u02BC’]+");
    private static final Pattern ENTRY = Pattern.compile("(.+?)[ .\\u2026]{3,}\\s*(\\d+)");

    /** A line must not end between a sign or a mark and its number. */
    private static final Pattern DIVIDED = Pattern.compile("=$|^(=|,\\d)");

    private static byte[] written(ReportFormat format, ReportDocument report) throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportWriters().write(format, report, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void pdf(String language) throws IOException {
        var report = Demonstrated.report(language);
        check(report, pages(written(ReportFormat.PDF, report)));
    }

    /** The two longest. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk"})
    void wordAsLibreOfficeSetsIt(String language) throws IOException {
        var report = Demonstrated.report(language);
        var pages = pages(WordPages.pdf(written(ReportFormat.DOCX, report)));
        check(report, pages);
        assertThat(pages.getLast()).last().asString().endsWith(pages.size() + " / " + pages.size());
    }

    private static List<List<String>> pages(byte[] file) throws IOException {
        var pages = new ArrayList<List<String>>();
        try (var pdf = Loader.loadPDF(file)) {
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(stripper.getText(pdf)
                        .lines()
                        .map(line -> line.replace('\u00a0', ' ').strip())
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
        }
        return pages;
    }

    private static void check(ReportDocument report, List<List<String>> pages) {
        assertThat(pages).hasSizeBetween(30, MOST);
        hasRightContents(report, pages);
        dividesNothing(report, pages);
        var headings = headings(report, 3);
        for (var page : pages.subList(2, pages.size())) {
            var text = page.stream()
                    .filter(line ->
                            !line.equals(report.mark().replace('\u00a0', ' ')) && !line.matches(".*\\d+ / \\d+"))
                    .toList();
            assertThat(text).as("a page with little more than a heading").hasSizeGreaterThan(2);
            assertThat(headings).as("a heading at the end of a page").doesNotContain(text.getLast());
        }
        assertThat(pages.get(2)).contains(headings(report, 1).getFirst());
        assertThat(pages.get(3))
                .as("a summary of one page")
                .contains(headings(report, 1).get(1));
    }

    private static void hasRightContents(ReportDocument report, List<List<String>> pages) {
        var chapters = headings(report, 1);
        var entries = pages.get(1).stream()
                .map(ENTRY::matcher)
                .filter(java.util.regex.Matcher::matches)
                .toList();
        assertThat(entries).extracting(entry -> entry.group(1).strip()).isEqualTo(chapters);
        for (var entry : entries) {
            assertThat(pages.get(Integer.parseInt(entry.group(2)) - 1))
                    .as(entry.group())
                    .contains(entry.group(1).strip());
        }
    }

    private static void dividesNothing(ReportDocument report, List<List<String>> pages) {
        var known = words(texts(report));
        for (var page : pages) {
            for (var line : page) {
                assertThat(DIVIDED.matcher(line).find()).as(line).isFalse();
                assertThat(known).as(line).containsAll(words(Stream.of(line)));
            }
        }
    }

    private static Set<String> words(Stream<String> texts) {
        return texts.flatMap(text -> WORD.matcher(text).results())
                .map(found -> found.group())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<String> headings(ReportDocument report, int level) {
        return HtmlBody.headings(report, level).stream()
                .map(heading -> heading.text().replace('\u00a0', ' '))
                .toList();
    }

    private static Stream<String> texts(ReportDocument report) {
        return Stream.concat(
                Stream.of(report.title(), report.subtitle(), report.mark(), report.contents(), report.page()),
                report.blocks().stream().flatMap(ReportPagesTests::texts));
    }

    private static Stream<String> texts(ReportBlock block) {
        return switch (block) {
            case ReportBlock.Heading heading -> Stream.of(heading.text());
            case ReportBlock.Paragraph paragraph -> Stream.of(paragraph.text());
            case ReportBlock.Listing list ->
                Stream.concat(
                        Stream.of(list.title()),
                        list.entries().stream().flatMap(entry -> Stream.of(entry.label(), entry.figure())));
            case ReportBlock.Table table ->
                Stream.concat(
                        Stream.concat(Stream.of(table.caption()), table.headings().stream()),
                        table.rows().stream().flatMap(row -> row.cells().stream()));
            case ReportBlock.Chart chart ->
                Stream.concat(
                        Stream.concat(Stream.of(chart.title(), chart.source()), chart.categories().stream()),
                        chart.series().stream().map(ReportBlock.Series::name));
            case ReportBlock.Pair pair -> Stream.concat(texts(pair.left()), texts(pair.right()));
        };
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void wordHasColumnsAsWideAsTheirLongestWords(String language) throws IOException {
        var file = written(ReportFormat.DOCX, Demonstrated.report(language));
        var checked = 0;
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            for (var table : document.getTables()) {
                if (table.getRow(0).isRepeatHeader()) {
                    checked += check(table);
                }
            }
        }
        assertThat(checked).isGreaterThan(1000);
    }

    private static int check(XWPFTable table) {
        var checked = 0;
        var grid = table.getCTTbl().getTblGrid().getGridColArray();
        for (var row : table.getRows()) {
            for (int column = 0; column < grid.length; column++) {
                var cell = row.getCell(column);
                var style = Arrays.stream(WordStyle.values())
                        .filter(found ->
                                found.id.equals(cell.getParagraphArray(0).getStyle()))
                        .findFirst()
                        .orElseThrow();
                var isBold = cell.getParagraphArray(0).getRuns().stream().anyMatch(run -> run.isBold());
                var room = Integer.parseInt(grid[column].xgetW().getStringValue()) - 2 * ColumnWidths.MARGIN;
                assertThat(Fonts.longestWord(cell.getText(), style.points, isBold))
                        .as(cell.getText())
                        .isLessThanOrEqualTo(room / 20.0);
                checked++;
            }
        }
        return checked;
    }

    @Test
    void wordHasChartsWithEveryLabelOfCategoriesAndTheDecimalMarkOfTheLanguage() throws IOException {
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, Demonstrated.report("kk"))))) {
            assertThat(document.getCharts()).hasSizeGreaterThan(15);
            for (var chart : document.getCharts()) {
                var xml = chart.getCTChartSpace().xmlText();
                assertThat(xml).doesNotContainPattern("<a:t>[^<]*\\d\\.\\d").contains("<a:t>");
                if (!xml.contains("pieChart")) {
                    assertThat(xml).contains("tickLblSkip val=\"1\"", "rot=\"0\"");
                }
            }
            var sizes = Pattern.compile("<wp:extent cx=\"(\\d+)\" cy=\"(\\d+)\"")
                    .matcher(document.getDocument().xmlText())
                    .results()
                    .toList();
            assertThat(sizes).hasSameSizeAs(document.getCharts());
            for (var size : sizes) {
                assertThat(Double.parseDouble(size.group(1)) / Double.parseDouble(size.group(2)))
                        .isCloseTo(16.0 / 9, org.assertj.core.data.Offset.offset(0.01));
            }
        }
    }
}
