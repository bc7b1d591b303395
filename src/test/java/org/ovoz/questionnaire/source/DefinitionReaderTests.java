package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.testing.Tiny;
import org.springframework.util.FileSystemUtils;

/** What a researcher reads who makes a mistake in a definition. */
class DefinitionReaderTests {

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        FileSystemUtils.copyRecursively(Tiny.FOLDER, folder);
    }

    private void replace(String file, String what, String with) throws IOException {
        Tiny.replace(folder.resolve(file), what, with);
    }

    private List<DefinitionError> errors() {
        return catchThrowableOfType(InvalidDefinition.class, () -> DefinitionReader.read(folder))
                .errors();
    }

    @ParameterizedTest(name = "{1} → {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            questionnaire.yaml | id: website_updated           | id: website               | exists already
            questionnaire.yaml | relevant: website = 1         | relevant: websit = 1      | websit
            questionnaire.yaml | relevant: website = 1         | relevant: word = 1        | word
            questionnaire.yaml | relevant: website = 1         | relevant: partners_media = 1 | partners_media
            questionnaire.yaml | relevant: website = 1         | relevant: website = 7     | 7
            questionnaire.yaml | relevant: website = 1         | relevant: website =       | website
            questionnaire.yaml | relevant: website = 1         | relevant: (website = 1    | website
            questionnaire.yaml | relevant: website = 1         | relevent: website = 1     | 'relevent' is not known here
            questionnaire.yaml | networks has facebook         | networks has facebok      | facebok
            questionnaire.yaml | type: yesno                   | type: yes-no              | yes-no
            questionnaire.yaml | 5: { text: Environment, only: [KZ] } | 5: { text: Environment, only: [KS] } | KS
            questionnaire.yaml | 5: { text: Environment, only: [KZ] } | 1: { text: Environment } | '1' stands here twice
            questionnaire.yaml | 5: { text: Environment, only: [KZ] } | -5: { text: Environment } | -5
            questionnaire.yaml | { name: telegram, text: Telegram } | { name: facebook, text: Telegram } | networks_facebook
            questionnaire.yaml | specify: partners_oth         | specify: occupation_oth   | occupation_oth
            questionnaire.yaml | One word about {occupation}   | One word about {ocupation} | {ocupation}
            questionnaire.yaml | scale: agreement              | scale: agrement           | agrement
            questionnaire.yaml | min: 0                        | min: few                  | few
            questionnaire.yaml | max: 400                      | max: -1                   | -1
            questionnaire.yaml | required: true                | required: maybe           | maybe
            questionnaire.yaml | only_ticked: networks         | only_ticked: website      | website
            questionnaire.yaml | missing: [difficult, prefer_not] | missing: [difficlt]    | difficlt
            questionnaire.yaml | for: interviewer              | for: nobody               | for
            questionnaire.yaml | ru: { review: approved, by: [A. Reader] } | ru: { review: perfect } | perfect
            questionnaire.yaml | ru: { review: approved, by: [A. Reader] } | ru: { review: draft, origin: heard } | heard
            questionnaire.yaml | identifying: true             | identifying: perhaps      | perhaps
            questionnaire.yaml | identifying: true             | identifing: true          | 'identifing' is not known here
            questionnaire.yaml | identifying: true             | sealed: true              | 'sealed' promises what is not done
            questionnaire.yaml | max_length: 300               | sealed: false             | 'sealed' promises what is not done
            questionnaire.yaml | max_length: 300               | identifying: true         | 'identifying' does nothing
            questionnaire.yaml | max_length: 300               | sensitive: true           | 'sensitive' does nothing
            questionnaire.yaml | max_length: 300               | missing: [difficult]      | 'missing' does nothing
            questionnaire.yaml | text: Thank you.              | text: { text: Thank you., KS: Thanks } | KS
            questionnaire.yaml | interviewer: Show the card    | interviewr: Show the card | 'interviewr' is not known here
            questionnaire.yaml | 2: Neither                    | 2: { text: Neither, only: [KZ] } | does nothing in a grid
            questionnaire.yaml | id: tiny                      | id: tidy                  | tidy
            text.ru.yaml       | website_updated               | website_updatd            | website_updatd
            case.yaml          | identifying: false            | identifying: no           | 'no' is neither true nor false
            study.yaml         | state: open                   | state: ajar               | ajar
            study.yaml         | zone: Asia/Bishkek            | zone: Asia/Bishkekk       | Asia/Bishkekk
            study.yaml         | contact: tiny@example.org     | contact: ask us           | 'ask us' is no contact
            study.yaml         | contact: tiny@example.org     | contact: javascript:alert(1) | is no contact
            study.yaml         | contact: tiny@example.org     | phone: +77012345678       | 'phone' is not known here
            study.yaml         | organization:                 | organisation:             | 'organisation' is not known here
            study.yaml         | en: Tiny institute, ru: Маленький институт, | en: Tiny institute, | the wording in 'ru' is missing
            study.yaml         | leave_to: https://www.wikipedia.org/ | leave_to: javascript:alert(1) | https
            """)
    void saysWhichPlaceIsWrongAndWhatToDo(String file, String what, String with, String told) throws IOException {
        var path = switch (file) {
            case "study.yaml" -> Tiny.STUDY;
            case "case.yaml" -> "study/case.yaml";
            case "text.ru.yaml" -> Tiny.RUSSIAN;
            default -> Tiny.QUESTIONNAIRE;
        };
        replace(path, what, with);
        assertThat(errors()).as("errors").anySatisfy(error -> {
            assertThat(error).asString().contains(told);
            assertThat(error.file()).isEqualTo(path);
            assertThat(error.line()).isPositive();
            assertThat(error.whatToDo()).isNotBlank();
        });
    }

    @Test
    void reportsAllFaultsOfAllFilesTogether() throws IOException {
        replace(Tiny.QUESTIONNAIRE, "relevant: website = 1", "relevant: websit = 1");
        replace(Tiny.QUESTIONNAIRE, "type: yesno", "type: yes-no");
        replace(Tiny.RUSSIAN, "website_updated", "website_updatd");
        assertThat(errors()).extracting(DefinitionError::file).contains(Tiny.QUESTIONNAIRE, Tiny.RUSSIAN);
        assertThat(errors()).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    void stopsWhenAClaimedLanguageHasNoTexts() throws IOException {
        Files.delete(folder.resolve(Tiny.RUSSIAN));
        assertThat(errors()).anySatisfy(error -> assertThat(error.file()).isEqualTo(Tiny.RUSSIAN));
    }

    @Test
    void namesAQuestionnaireThatAWaveAsksForInVain() throws IOException {
        replace(Tiny.STUDY, "questionnaire: tiny", "questionnaire: missing");
        assertThat(errors())
                .anySatisfy(error -> assertThat(error.file()).isEqualTo("questionnaire/missing/questionnaire.yaml"));
    }

    @Test
    void explainsBrokenYaml() throws IOException {
        for (var broken : List.of("\tid: tiny\n", "id: [\n", "- a\n- b\n", "id: *nowhere\n", "", "\u0000")) {
            Files.writeString(folder.resolve(Tiny.QUESTIONNAIRE), broken);
            assertThatThrownBy(() -> DefinitionReader.read(folder))
                    .as("definition '%s'", broken)
                    .isInstanceOf(InvalidDefinition.class)
                    .hasMessageContaining(Tiny.QUESTIONNAIRE);
        }
    }

    @Test
    void readsWhatIsRight() {
        assertThat(DefinitionReader.read(folder).questionnaire(Tiny.WAVE).id()).isEqualTo("tiny");
    }

    @Test
    void refusesAnItemThatIsIdentifyingAndSensitive() throws IOException {
        replace(Tiny.QUESTIONNAIRE, "identifying: true", "identifying: true\n    sensitive: true");
        assertThat(errors()).anySatisfy(error -> assertThat(error).asString().contains("both identifying"));
    }

    @Test
    void factsOfTheCaseAreIdentifyingUnlessTheySayOtherwise() throws IOException {
        var label = "{ en: A, ru: A, kk: A, ky: A, tg: A, uz: A }";
        replace(
                "study/case.yaml",
                "mode:\n",
                "channel:\n  label: " + label + "\n  values: { 1: { name: mail, label: " + label + " } }\nmode:\n");
        var facts = DefinitionReader.read(folder).questionnaire(Tiny.WAVE).caseFacts();
        assertThat(facts)
                .filteredOn(fact -> fact.identifying())
                .extracting(fact -> fact.name())
                .containsExactly("country", "channel", "mode", "lang");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://second.example",
                "second.example",
                "https://second.example/?a",
                "https://*.example",
                "https://a b"
            })
    void whatIsNoAddressOfAServerIsNamed(String address) throws IOException {
        addresses(address);
        assertThat(errors())
                .singleElement()
                .asString()
                .contains("'" + address + "' is no address of a server", "https://survey.example.org");
    }

    @Test
    void addressesOfTheServerAreReadWithoutTheirLastSlash() throws IOException {
        addresses("https://second.example:443/ovoz/");
        var notebook = DefinitionReader.read(folder).study().notebook();
        assertThat(notebook.addresses()).hasToString("[https://second.example:443/ovoz]");
        assertThat(notebook.origins()).containsExactly("https://second.example");
    }

    private void addresses(String address) throws IOException {
        replace("study/study.yaml", "leave_to:", "notebook: { addresses: [\"" + address + "\"] }\nleave_to:");
    }
}
