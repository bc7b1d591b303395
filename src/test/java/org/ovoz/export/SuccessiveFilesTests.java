package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.Tiny;

/** Who keeps every de-identified file must not find the newest interview by comparing two. */
class SuccessiveFilesTests extends AwkwardInterviews {

    private void sent(int interviews) {
        for (int i = 0; i < interviews; i++) {
            sent(KZ, "word", "why", 1);
        }
        live.refresh();
    }

    /** Filters are chosen by nobody else, so that other tests' files do not count. */
    private static ExportRequest request(LocalDate from) {
        return new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ),
                Format.CSV_CODES,
                new Language("ru"),
                false,
                Selection.ALL.between(from, null),
                DisclosureLevel.DEIDENTIFIED);
    }

    @Test
    void aFileWithOneInterviewMoreIsRefusedUntilThereAreFive() {
        var request = request(LocalDate.of(2001, 1, 1));
        sent(6);
        // Other tests of this application may have left some in the columns.
        var first = exports.announce(request).total();
        assertThat(exports.announce(request).total()).as("the same again").isEqualTo(first);
        sent(1);
        assertThatThrownBy(() -> exports.announce(request))
                .isInstanceOfSatisfying(
                        ExportRefused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(ExportRefused.Reason.TOO_SOON));
        assertThatThrownBy(() -> exports.preview(request, ExportTest.KEYS)).isInstanceOf(ExportRefused.class);
        sent(4);
        assertThat(exports.announce(request).total()).isEqualTo(first + 5);
    }

    @Test
    void aFileIsMadeOfTheInterviewsThatWereAnnounced() throws Exception {
        var request = request(LocalDate.of(2001, 1, 2));
        sent(6);
        var progress = exports.announce(request);
        sent(1);
        var out = new java.io.ByteArrayOutputStream();
        exports.writeData(request, ExportTest.KEYS, progress, out);
        assertThat(out.toString(java.nio.charset.StandardCharsets.UTF_8).lines())
                .hasSize(1 + progress.total());
    }
}
