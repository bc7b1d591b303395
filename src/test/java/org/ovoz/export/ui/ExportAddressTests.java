package org.ovoz.export.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.export.CsvReading;
import org.ovoz.export.DisclosureLevel;
import org.ovoz.export.ExportRequest;
import org.ovoz.export.Format;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.Tiny;

class ExportAddressTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final Language EN = new Language("en");
    private static final ExportAddress BOTH = new ExportAddress(Tiny.definitions(), Set.of(KZ, TJ), EN);

    private static ExportAddress.Read read(Map<String, String> parameters) {
        return BOTH.read(parameters, () -> Tiny.WAVE);
    }

    @Test
    void readsBackWhatItWrote() {
        var random = new Random(20182);
        for (int round = 0; round < 200; round++) {
            var selection = Selection.ALL.between(null, random.nextBoolean() ? LocalDate.of(2026, 2, 3) : null);
            selection = random.nextBoolean() ? selection.with("mode", Set.of(1)) : selection;
            selection = random.nextBoolean() ? selection.with("occupation", Set.of(5)) : selection;
            var isFull = random.nextBoolean();
            var request = new ExportRequest(
                            Tiny.WAVE,
                            random.nextBoolean() ? Set.of(TJ) : Set.of(KZ, TJ),
                            Format.values()[random.nextInt(Format.values().length)],
                            random.nextBoolean() ? EN : new Language("ru"),
                            CsvReading.values()[random.nextInt(3)],
                            selection,
                            isFull ? DisclosureLevel.FULL : DisclosureLevel.DEIDENTIFIED)
                    .withDerived(isFull && random.nextBoolean());
            var read = read(BOTH.of(request));
            assertThat(read.request()).isEqualTo(request);
            assertThat(read.unreadable()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "wave, of-2050",
        "country, KG",
        "country, 'KZ,KG'",
        "country, ''",
        "format, pdf",
        "edition, full",
        "derived, maybe",
        "labels, fr",
        "only.mode, 77",
        "from, yesterday",
        "colour, red"
    })
    void saysWhatItCannotReadAndOffersTheRest(String name, String value) {
        var read = read(Map.of(name, value));
        assertThat(read.unreadable()).contains(name);
        assertThat(read.request()).isEqualTo(read(Map.of()).request());
    }
}
