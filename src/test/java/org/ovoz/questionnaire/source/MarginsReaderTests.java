package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.testing.Tiny;

class MarginsReaderTests {

    @TempDir
    private Path folder;

    private PopulationMargins read(String text) throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/margins.yaml"), text);
        return MarginsReader.read(folder, Tiny.definitions());
    }

    @Test
    void readsCountsAsShares() throws IOException {
        var margins =
                read("waves: { tiny-1: { KZ: { source: Registry of 2018, margins: { website: { 1: 30, 2: 10 } } } } }")
                        .of(Tiny.WAVE, new CountryCode("KZ"))
                        .orElseThrow();
        assertThat(margins.source()).isEqualTo("Registry of 2018");
        assertThat(margins.margins().get("website"))
                .hasEntrySatisfying(1, share -> assertThat(share).isCloseTo(0.75, within(1e-12)))
                .hasEntrySatisfying(2, share -> assertThat(share).isCloseTo(0.25, within(1e-12)));
    }

    @Test
    void knowsNoMarginsWithoutTheFile() {
        assertThat(MarginsReader.read(folder, Tiny.definitions())).isEqualTo(PopulationMargins.NONE);
    }

    @ParameterizedTest(name = "{0} → {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            waves: { tiny: {} } | there is no wave 'tiny'
            waves: { tiny-1: { KS: {} } } | there is no country 'KS'
            waves: { tiny-1: { KZ: { source: S, margins: { websit: { 1: 1, 2: 1 } } } } } | there is no single choice 'websit'
            waves: { tiny-1: { KZ: { source: S, margins: { networks: { 1: 1, 2: 1 } } } } } | there is no single choice 'networks'
            waves: { tiny-1: { KZ: { source: S, margins: { website: { 1: 1, 2: 1, 9: 4 } } } } } | there is no option of 'website' '9'
            waves: { tiny-1: { KZ: { source: S, margins: { website: { 1: many, 2: 1 } } } } } | a count or share is expected
            waves: { tiny-1: { KZ: { source: S, margins: { website: { 1: 5 } } } } } | at least two options
            waves: { tiny-1: { KZ: { source: S, margins: {} } } } | there is no margin
            waves: { tiny-1: { KZ: { source: S, margin: {} } } } | 'margin' is not known here
            waves: { tiny-1: { KZ: { margins: { website: { 1: 1, 2: 1 } } } } } | 'source' is missing
            waves: { tiny-1: { KZ: { source: '', margins: { website: { 1: 1, 2: 1 } } } } } | the source is empty
            wave: {}                                                        | 'wave' is not known here
            """)
    void saysWhatIsWrong(String text, String problem) {
        var errors =
                catchThrowableOfType(InvalidDefinition.class, () -> read(text)).errors();
        assertThat(errors).anySatisfy(error -> {
            assertThat(error.problem()).contains(problem);
            assertThat(error.file()).isEqualTo("study/margins.yaml");
            assertThat(error.whatToDo()).isNotBlank();
        });
    }

    @Test
    void tellsAllFaultsAtOnce() {
        var errors = catchThrowableOfType(
                        InvalidDefinition.class,
                        () -> read("waves: { tiny: {}, tiny-1: { KZ: { margins: { website: { 1: many, 9: 1 } } } } }"))
                .errors();
        assertThat(errors).hasSizeGreaterThanOrEqualTo(4);
    }
}
