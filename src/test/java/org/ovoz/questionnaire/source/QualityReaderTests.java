package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Study;
import org.ovoz.testing.Tiny;

class QualityReaderTests {

    private static final Study STUDY = Tiny.definitions().study();

    @TempDir
    private Path folder;

    private QualityThresholds read(String text) throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/quality.yaml"), text);
        return QualityReader.read(folder, STUDY);
    }

    @Test
    void takesTheStandardWhereNothingIsWritten() throws IOException {
        assertThat(QualityReader.read(folder, STUDY)).isEqualTo(QualityThresholds.STANDARD);
        assertThat(read("")).isEqualTo(QualityThresholds.STANDARD);
        assertThat(QualityReader.read(Path.of("config"), STUDY)).isEqualTo(QualityThresholds.STANDARD);
    }

    @Test
    void readsWhatIsWritten() throws IOException {
        var read = read("""
                speeder: { median_divided_by: 4 }
                field_end: { tiny-1: 2026-12-31 }
                disposition: { sent_is_complete: false, complete_percent: 90 }
                """);
        assertThat(read.speeder()).isEqualTo(new QualityThresholds.Speeder(4, 20));
        assertThat(read.fieldEnd()).containsEntry(Tiny.WAVE, LocalDate.of(2026, 12, 31));
        assertThat(read.disposition())
                .isEqualTo(new QualityThresholds.Disposition("consent", "elig_rep", false, 90, 50));
    }

    @Test
    void reportsAllFaultsTogetherWithTheirLines() {
        var errors =
                catchThrowableOfType(InvalidDefinition.class, () -> read("""
                speader: { least_group: 20 }
                missing: { more_than_percent: 120 }
                duplicate: { at_least_percent: 50 }
                field_end: { tiny-9: 2026-12-31, tiny-1: tomorrow }
                disposition: { sent_is_complete: perhaps, complete_percent: 40, partial: 3 }
                """)).errors();
        assertThat(errors)
                .extracting(DefinitionError::toString)
                .anyMatch(error -> error.contains("speader") && error.contains("speeder"))
                .anyMatch(error -> error.contains("'120'"))
                .anyMatch(error -> error.contains("'50'"))
                .anyMatch(error -> error.contains("'tiny-9'"))
                .anyMatch(error -> error.contains("no day"))
                .anyMatch(error -> error.contains("'perhaps'"))
                .anyMatch(error -> error.contains("partial_percent is above"))
                .anyMatch(error -> error.contains("'partial'"));
        assertThat(errors).allMatch(error -> error.toString().contains("quality.yaml"));
    }
}
