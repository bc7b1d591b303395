package org.ovoz.report.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.xwpf.usermodel.XWPFChart;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.ovoz.questionnaire.Language;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.Section;
import org.ovoz.testing.Slow;
import org.w3c.dom.Node;

/** The report of the demonstration data, read again from its files. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Slow
class ReportDocumentTests {

    private static final String KAZAKH = "ә ғ қ ң ө ұ ү һ і Ә Ғ Қ Ң Ө Ұ Ү Һ І";
    private static final String TAJIK = "ғ ӣ қ ӯ ҳ ҷ Ғ Ӣ Қ Ӯ Ҳ Ҷ";
    private static final String UZBEK = "oʻ gʻ Oʻ Gʻ ʼ";
    private static final String SCRIPT = "<script>alert('1')</script> & \"so\"";

    private final ReportDocument report = Demonstrated.report(
            "ru", section -> section.kind() == Section.Kind.GOVERNMENT ? SCRIPT + "\n\n- Первое\n- Второе" : "");
    private byte[] word = {};

    @BeforeAll
    void write() throws IOException {
        word = written(ReportFormat.DOCX, report);
    }

    private static byte[] written(ReportFormat format, ReportDocument report) throws IOException {
        var out = new ByteArrayOutputStream();
        new ReportWriters().write(format, report, out);
        return out.toByteArray();
    }

    private <B extends ReportBlock> List<B> blocks(Class<B> kind) {
        return report.blocks().stream()
                .flatMap(block -> block instanceof ReportBlock.Pair pair
                        ? Stream.of(pair.left(), pair.right())
                        : Stream.of(block))
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private int pairs() {
        return (int) report.blocks().stream()
                .filter(ReportBlock.Pair.class::isInstance)
                .count();
    }

    /** Icons are tables in Word. */
    private List<ReportBlock.Chart> charts(boolean icons) {
        return blocks(ReportBlock.Chart.class).stream()
                .filter(chart -> (chart.shape() == ReportBlock.Shape.ICONS) == icons)
                .toList();
    }

    @Test
    void wordHasEveryTableWithItsCells() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var tables = blocks(ReportBlock.Table.class);
            var written = document.getTables().stream()
                    .filter(table -> table.getRow(0).isRepeatHeader())
                    .toList();
            assertThat(written).hasSameSizeAs(tables).hasSizeGreaterThan(60);
            assertThat(document.getTables())
                    .hasSize(tables.size() + charts(true).size() + pairs());
            for (int number = 0; number < tables.size(); number++) {
                var rows = written.get(number).getRows();
                for (int row = 0; row < tables.get(number).rows().size(); row++) {
                    assertThat(rows.get(row + 1).getTableCells())
                            .extracting(cell -> cell.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .reduce("", String::concat))
                            .isEqualTo(tables.get(number).rows().get(row).cells());
                }
            }
        }
    }

    @Test
    void wordHasEveryChartWithItsFiguresInAWorkbook() throws Exception {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var charts = charts(false);
            var written = document.getCharts().stream()
                    .sorted(Comparator.comparingInt(ReportDocumentTests::number))
                    .toList();
            assertThat(written).hasSameSizeAs(charts).hasSizeGreaterThan(15);
            for (int number = 0; number < charts.size(); number++) {
                compare(charts.get(number), written.get(number));
            }
        }
    }

    /** Charts are found in no order, but numbered as they were written: {@code chart12.xml}. */
    private static int number(XWPFChart chart) {
        return Integer.parseInt(chart.getPackagePart().getPartName().getName().replaceAll("\\D", ""));
    }

    private static void compare(ReportBlock.Chart chart, XWPFChart written) throws Exception {
        try (var workbook = WorkbookFactory.create(written.getPackagePart()
                .getPackage()
                .getPart(written.getRelations().getFirst().getPackagePart().getPartName())
                .getInputStream())) {
            var sheet = workbook.getSheetAt(0);
            for (int category = 0; category < chart.categories().size(); category++) {
                var row = sheet.getRow(category + 1);
                assertThat(row.getCell(0).getStringCellValue())
                        .isEqualTo(chart.categories().get(category));
                for (int series = 0; series < chart.series().size(); series++) {
                    var cell = row.getCell(series + 1);
                    assertThat(cell.getCellType()).isEqualTo(CellType.NUMERIC);
                    assertThat(BigDecimal.valueOf(cell.getNumericCellValue()))
                            .isEqualByComparingTo(
                                    chart.series().get(series).values().get(category));
                }
            }
        }
    }

    @Test
    void wordHasHeadingsContentsLanguageAndTheMarkOfTheEdition() throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(word))) {
            var headings = document.getParagraphs().stream()
                    .filter(paragraph -> String.valueOf(paragraph.getStyle()).startsWith("Heading"))
                    .map(XWPFParagraph::getText)
                    .toList();
            assertThat(headings)
                    .isEqualTo(blocks(ReportBlock.Heading.class).stream()
                            .map(ReportBlock.Heading::text)
                            .toList());
            assertThat(document.getHeaderList())
                    .anySatisfy(header -> assertThat(header.getText()).contains(report.mark()));
            assertThat(document.isEnforcedUpdateFields()).isFalse();
            var parts = parts();
            assertThat(parts.get("word/document.xml")).contains("TOC \\o", "Первое", "&lt;script");
            assertThat(parts.get("word/styles.xml")).contains("w:lang w:val=\"ru-RU\"", "pageBreakBefore");
            assertThat(parts.get("word/footer1.xml")).contains("PAGE", "NUMPAGES");
        }
    }

    /** What Word refuses to open: broken XML, a second run property, an id that is used twice, a bookmark left open. */
    @Test
    void wordHasNothingThatWordRefuses() throws Exception {
        for (var part : parts().entrySet()) {
            if (part.getKey().endsWith(".xml") || part.getKey().endsWith(".rels")) {
                var factory = DocumentBuilderFactory.newInstance();
                var xml = factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(part.getValue().getBytes(StandardCharsets.UTF_8)));
                for (var unique :
                        List.of("a:rPr", "w:rPr", "w:pPr", "c:dLbls", "c:spPr", "c:title", "c:gapWidth", "c:overlap")) {
                    var elements = xml.getElementsByTagName(unique);
                    for (int i = 0; i < elements.getLength(); i++) {
                        assertThat(same(elements.item(i)))
                                .as(part.getKey() + " " + unique)
                                .isEqualTo(1);
                    }
                }
            }
        }
        var document = parts().get("word/document.xml");
        assertThat(count(document, "<w:bookmarkStart")).isEqualTo(count(document, "<w:bookmarkEnd"));
        assertThat(count(document, "w:fldCharType=\"begin\"")).isEqualTo(count(document, "w:fldCharType=\"end\""));
        var ids = document.split("<wp:docPr id=\"");
        assertThat(Arrays.stream(ids).skip(1).map(text -> text.split("\"")[0]))
                .doesNotHaveDuplicates()
                .hasSizeGreaterThan(15);
    }

    private static int same(Node node) {
        var found = 0;
        var children = node.getParentNode().getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i).getNodeName().equals(node.getNodeName())) {
                found++;
            }
        }
        return found;
    }

    private static int count(String text, String part) {
        return text.split(Pattern.quote(part), -1).length - 1;
    }

    private Map<String, String> parts() throws IOException {
        var parts = new TreeMap<String, String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(word))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    @Test
    void htmlEscapesWhatPeopleTypedAndNeedsNothingElse() throws IOException {
        var html = new String(written(ReportFormat.HTML, report), StandardCharsets.UTF_8);
        assertThat(html)
                .startsWith("<!DOCTYPE html>\n<html lang=\"ru\">")
                .contains("&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; &amp; &quot;so&quot;")
                .contains(report.mark())
                .doesNotContain("<script", "http:", "https:", "src=", "@import", "url(");
        assertThat(count(html, "<h1")).isEqualTo(1);
        assertThat(count(html, "<table class=\"figures"))
                .isEqualTo(blocks(ReportBlock.Table.class).size());
        assertThat(html.split(" id=\"")).doesNotHaveDuplicates();
    }

    @Test
    void pdfHasTheMarkOnEveryPageBookmarksAndItsTitle() throws IOException {
        try (var pdf = Loader.loadPDF(written(ReportFormat.PDF, report))) {
            assertThat(pdf.getNumberOfPages()).isGreaterThan(30);
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(report.title());
            var stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                assertThat(stripper.getText(pdf)).as("page %d", page).contains(report.mark());
            }
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            var chapters = 0;
            for (var item : outline.children()) {
                assertThat(item.getTitle()).isNotBlank();
                chapters++;
            }
            assertThat(chapters).isEqualTo((int) blocks(ReportBlock.Heading.class).stream()
                    .filter(heading -> heading.level() == 1)
                    .count());
        }
    }

    @Test
    void pdfShowsTheLettersOfEveryLanguage() throws IOException {
        var letters = new ReportDocument(
                new Language("kk"),
                KAZAKH,
                "",
                "–",
                "",
                "",
                List.of(
                        new ReportBlock.Heading(1, "letters", TAJIK),
                        new ReportBlock.Paragraph(ReportBlock.Voice.AUTHOR, UZBEK),
                        new ReportBlock.Chart(
                                ReportBlock.Shape.PIE,
                                ReportBlock.Unit.PERCENT,
                                KAZAKH,
                                List.of("a", "b"),
                                List.of(new ReportBlock.Series(
                                        "%", List.of(new BigDecimal("60.0"), new BigDecimal("40.0")))))));
        try (var pdf = Loader.loadPDF(written(ReportFormat.PDF, letters))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains(KAZAKH, TAJIK, UZBEK, "a 60,0%", "b 40,0%");
            for (var page : pdf.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    assertThat(page.getResources().getFont(name).isEmbedded()).isTrue();
                }
            }
        }
    }
}
