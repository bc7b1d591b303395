package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** Files tell the study's day as theirs, and the country's day of each interview. */
@Slow
class MidnightTests extends AtMidnight {

    @Autowired
    private ExportService exports;

    @Autowired
    private BeanFactory product;

    @Autowired
    private LiveTables live;

    @BeforeEach
    void one() {
        InterviewScenario.in("KZ", product).consented().send();
        live.refresh();
    }

    private static ExportRequest request(Format format) {
        return new ExportRequest(Tiny.WAVE, Set.of(KZ), format, new Language("ru"), false);
    }

    private String text(Format format, String file) throws IOException {
        return new String(ExportTest.files(exports, request(format)).get(file), StandardCharsets.UTF_8);
    }

    @Test
    void aSavFileWasMadeOnTheStudysDay() throws IOException {
        var header = new String(
                ExportTest.files(exports, request(Format.SAV)).get("tiny-1-KZ.sav"), StandardCharsets.ISO_8859_1);
        assertThat(header.substring(92, 109)).isEqualTo("30 Nov 2600:30:00");
    }

    @Test
    void descriptionsWereMadeOnTheStudysDay() throws IOException {
        assertThat(text(Format.DDI, "tiny-1-KZ.xml")).contains("<prodDate date=\"2026-11-30\">2026-11-30</prodDate>");
        assertThat(text(Format.TRIPLE_S, "tiny-1-KZ.xml")).contains("<date>2026-11-30</date>");
    }

    @Test
    void interviewsWereSentOnTheDayOfTheirCountry() throws IOException {
        assertThat(text(Format.CSV_CODES, "tiny-1-KZ.csv"))
                .contains(",2026-11-29,")
                .doesNotContain("2026-11-30");
        assertThat(text(Format.JSON, "tiny-1-KZ.json")).contains("\"completed_on\":\"2026-11-29\"");
        assertThat(text(Format.TRIPLE_S, "tiny-1-KZ.csv")).contains("20261129");
    }

    @ParameterizedTest
    @EnumSource(
            value = Format.class,
            names = {"XLSX", "JSON"},
            mode = EnumSource.Mode.EXCLUDE)
    void aZipTellsTheStudysTime(Format format) throws IOException {
        var out = new ByteArrayOutputStream();
        exports.write(request(format), ExportTest.KEYS, new ExportProgress(1), out);
        try (var zip = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo("2026-11-30T00:30:00");
            }
        }
    }
}
