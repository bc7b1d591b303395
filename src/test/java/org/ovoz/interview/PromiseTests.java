package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts are stored as they are typed, so no text for people may promise that they are sealed or encrypted. */
class PromiseTests {

    /** Words for sealing and encrypting by language, by their beginnings. */
    private static final Map<String, String> SEALING = Map.of(
            "en", "seal|encrypt|cipher",
            "ru", "шифр|запечат",
            "kk", "шифр|мөрлен",
            "ky", "шифр|мөөрлөн",
            "tg", "рамзгузорӣ|мӯҳр",
            "uz", "shifrlan|muhrlan");

    /** What is true may be said: that nothing is encrypted. */
    private static final Pattern DENIED = Pattern.compile(
            "not encrypted|не зашифрован\\p{L}+|шифрланбаған|шифрленген эмес|рамзгузорӣ нашуда\\p{L}+|shifrlanmagan");

    /** Of what a device without a network holds it is true. */
    private static final String DEVICES_FILE = "fieldwork.file.";

    /** What sounds as if a text could be read only for a moment. */
    private static final List<String> ONLY_FOR_A_MOMENT = List.of(
            "at least while it stores",
            "в момент сохранения",
            "сақтау сәтінде",
            "сактоо учурунда",
            "ҳангоми нигоҳ доштан",
            "saqlash paytida");

    private static Stream<Path> textsOf(String language) throws IOException {
        var messages = Stream.of("interview", "fieldwork", "study", "ui")
                .map(room -> Path.of("src/main/resources/messages", room, language + ".properties"));
        var definitions = Stream.of("cso-2018", "cso-2026")
                .map(wave -> Path.of(
                        "config/questionnaire",
                        wave,
                        language.equals("en") ? "questionnaire.yaml" : "text." + language + ".yaml"));
        return Stream.concat(messages, definitions);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "ky", "tg", "uz"})
    void nothingPromisesThatTextsAreSealed(String language) throws IOException {
        var sealing = Pattern.compile(SEALING.get(language), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        for (var file : textsOf(language).toList()) {
            for (var line : Files.readAllLines(file)) {
                if (line.startsWith(DEVICES_FILE)) {
                    continue;
                }
                assertThat(sealing.matcher(DENIED.matcher(line).replaceAll("")).find())
                        .as("%s: %s", file, line)
                        .isFalse();
                assertThat(ONLY_FOR_A_MOMENT).as("%s", file).noneMatch(line::contains);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "ky", "tg", "uz"})
    void consentAndFirstPageSayThatTheServerCanReadTexts(String language) throws IOException {
        var denying = textsOf(language)
                .flatMap(file -> {
                    try {
                        return Files.readAllLines(file).stream();
                    } catch (IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                })
                .filter(line -> DENIED.matcher(line).find());
        assertThat(denying).hasSize(2);
    }
}
