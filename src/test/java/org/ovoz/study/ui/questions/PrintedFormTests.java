package org.ovoz.study.ui.questions;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;

/** The form on paper, read back from its file. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui.questions", "org.ovoz.ui"})
@Slow
class PrintedFormTests extends ViewTest {

    @TempDir
    private Path folder;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
    }

    private static PrintedForm form(String country, String language) {
        var definitions = DefinitionReader.read(Path.of("config"));
        return new PrintedForm(
                definitions.questionnaire(new WaveId("cso-2026")),
                definitions.study().country(new CountryCode(country)).orElseThrow(),
                new Language(language));
    }

    private String read(PrintedForm form) throws IOException {
        var file = folder.resolve(form.fileName());
        Files.write(file, form.write());
        try (var document = Loader.loadPDF(file.toFile())) {
            var text = new PDFTextStripper();
            text.setSortByPosition(true);
            return text.getText(document).replaceAll("\\s+", " ");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "KZ, kk, Сұхбат нөмірі, әғқңөұүі",
        "KZ, ru, Номер интервью, щэюя",
        "KG, ky, Маектин номери, ңөү",
        "TJ, tg, Рақами мусоҳиба, ғӣқӯҳҷ",
        "UZ, uz, Intervyu raqami, oʻgʻ",
        "KZ, en, Number of the interview, abc"
    })
    void hasEveryQuestionWithItsCodesInTheLettersOfItsLanguage(
            String country, String language, String head, String letters) throws IOException {
        var form = form(country, language);
        var text = read(form);
        assertThat(text).contains(head).doesNotContain("\uFFFD", "study.form", "study.questions");
        letters.chars().forEach(letter -> assertThat(text.toLowerCase()).contains(Character.toString(letter)));
        var here = form.country().code();
        form.questionnaire().pages().stream()
                .filter(page -> page.only().isEmpty() || page.only().contains(here))
                .flatMap(page -> page.items().stream())
                .filter(item -> !(item instanceof Item.Information))
                .filter(item ->
                        item.facts().only().isEmpty() || item.facts().only().contains(here))
                .forEach(item -> assertThat(text).contains("[" + item.id() + "]"));
    }

    @Test
    void saysInWordsWhenAQuestionIsAskedAndHasTwoCardsWhereRowsAreShuffled() throws IOException {
        assertThat(read(form("KZ", "en"))).contains("→ Asked if", "Show card 1.", "Card 1 A", "Card 1 B", "☐ 1", "−7");
    }

    @Test
    void countriesAreAskedTheirOwnQuestionsOnly() throws IOException {
        var kyrgyzstan = form("KG", "ru");
        var tajikistan = form("TJ", "ru");
        assertThat(read(kyrgyzstan)).isNotEqualTo(read(tajikistan));
        assertThat(kyrgyzstan.fileName()).matches("cso-2026-\\d+-KG-ru\\.pdf");
    }

    @Test
    void fieldStaffReadTheQuestionnaireTooAndUploadNone() {
        UI.getCurrent().navigate("questions");
        assertThat(page()).contains("Form on paper (PDF)");
        assertThat($(UploadPanel.class).exists()).isFalse();
    }
}
