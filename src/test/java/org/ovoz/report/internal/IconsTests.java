package org.ovoz.report.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportContext;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.columns.Counts;

/** Percent icons of multiple choices (analysis.md §3, O3). */
class IconsTests {

    static final List<String> LANGUAGES = List.of("en", "ru");

    /** Of fifteen who were asked twelve answered; Twitter and seven other networks were ticked by nobody. */
    private static final Map<String, Integer> TICKS = Map.of("facebook", 6, "instagram", 9, "other", 10, "none", 1);

    private static final Pattern ICON =
            Pattern.compile("<span class=\"fill\" style=\"height:([\\d.]+)%\"></span></span>"
                    + "<span class=\"share\">([^<]+)</span> <span class=\"label\">([^<]+)</span></li>");

    private static List<ReportBlock> blocks(String language) {
        return blocks(language, TICKS);
    }

    private static List<ReportBlock> blocks(String language, Map<String, Integer> given) {
        var questionnaire = Demonstrated.DEFINITIONS.questionnaire(new WaveId("cso-2026"));
        var networks = (Item.MultipleChoice) questionnaire.item("org_sn").orElseThrow();
        var context = new ReportContext(
                questionnaire, Demonstrated.DEFINITIONS.study(), Demonstrated.PLAN, Demonstrated.wording(language));
        var part = Demonstrated.PLAN.chapter().stream()
                .filter(found -> found.item().equals("org_sn"))
                .findFirst()
                .orElseThrow();
        var ticks = networks.options().stream()
                .map(option -> given.getOrDefault(option.name(), 0))
                .toList();
        return new ChoiceBlocks(
                        new InternalReportContext(Demonstrated.FIGURES, context),
                        Demonstrated.DEFINITIONS.study().countries().getFirst())
                .multiple(
                        part,
                        networks,
                        MultipleResponseTable.of(networks, new Counts(new TreeMap<>(Map.of(1, 12, -9, 3))), ticks));
    }

    /** "They use “None”" is no sentence. */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void areNotPutIntoWordsAsANetworkThatIsCalledNone(String language) {
        var leading = blocks(language, Map.of("facebook", 3, "none", 9));
        assertThat(leading)
                .noneMatch(block -> block instanceof ReportBlock.Paragraph(ReportBlock.Voice voice, String text)
                        && voice == ReportBlock.Voice.REPORT
                        && text.contains("Facebook"));
        assertThat(leading).filteredOn(ReportBlock.Chart.class::isInstance).hasSize(1);
        var second = blocks(language, Map.of("facebook", 6, "none", 5, "instagram", 1));
        assertThat(second.getFirst())
                .isInstanceOfSatisfying(
                        ReportBlock.Paragraph.class,
                        sentence -> assertThat(sentence.text())
                                .contains("Facebook", "Instagram")
                                .doesNotContain("None", "Ни в одной"));
    }

    private static byte[] written(ReportFormat format, String language) throws IOException {
        var report = new ReportDocument(
                Demonstrated.wording(language).language(), "T", "S", "M", "C", "P", blocks(language));
        var out = new ByteArrayOutputStream();
        new ReportWriters().write(format, report, out);
        return out.toByteArray();
    }

    @Test
    void areOfThoseWhoAnsweredInDescendingOrderWithOtherAndNoneLast() {
        var icons = blocks("en").stream()
                .filter(ReportBlock.Chart.class::isInstance)
                .map(ReportBlock.Chart.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(icons.source()).endsWith("Instagram 9; Facebook 6; Other 10; None 1");
        assertThat(icons.shape()).isEqualTo(ReportBlock.Shape.ICONS);
        assertThat(icons.categories()).containsExactly("Instagram", "Facebook", "Other", "None");
        assertThat(icons.series().getFirst().values())
                .extracting(Object::toString)
                .containsExactly("75.0", "50.0", "83.3", "8.3");
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void standUnderTheirBaseAndTheWordThatSeveralAnswersWerePossible(String language) {
        var wording = Demonstrated.wording(language);
        assertThat(blocks(language))
                .filteredOn(ReportBlock.Paragraph.class::isInstance)
                .extracting(block -> ((ReportBlock.Paragraph) block).text())
                .contains(wording.words().of("tabulation.multipleAnswers"))
                .anySatisfy(base -> assertThat(base)
                        .contains(
                                "n = 15",
                                wording.words().of("tabulation.baseAnswered", "12"),
                                wording.percent(new BigDecimal("20.0"))));
    }

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void areAListInHtmlWhoseFiguresAreTexts(String language) throws IOException {
        var html = new String(written(ReportFormat.HTML, language), StandardCharsets.UTF_8);
        var mark = language.equals("en") ? "." : ",";
        assertThat(ICON.matcher(html).results().map(icon -> icon.group(1) + " " + icon.group(2)))
                .containsExactly("75.0 75%", "50.0 50%", "83.3 83" + mark + "3%", "8.3 8" + mark + "3%");
        assertThat(html)
                .containsOnlyOnce("<ul class=\"icons\" role=\"list\" aria-label=\"")
                .doesNotContain("<svg");
    }

    @Test
    void areTilesOfANativeTableInWordAndTextInThePdf() throws IOException {
        try (var word = new XWPFDocument(new ByteArrayInputStream(written(ReportFormat.DOCX, "ru")))) {
            assertThat(word.getCharts()).isEmpty();
            assertThat(word.getTables()).hasSize(1);
            assertThat(word.getTables().getFirst().getRow(0).getTableCells())
                    .extracting(XWPFTableCell::getText)
                    .containsExactly("75%Instagram", "50%Facebook", "83,3%Другое", "8,3%Ни в одной", "");
        }
        try (var pdf = Loader.loadPDF(written(ReportFormat.PDF, "ru"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("75%", "50%", "83,3%", "8,3%");
        }
    }
}
