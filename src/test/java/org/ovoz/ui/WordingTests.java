package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ovoz.ui.WrittenTexts.Written;

/** The rules of docs/wording.md that a machine can check, over every text of pages and questionnaires. */
class WordingTests {

    /** An ending or a word glued to a placeholder, a closing quotation mark or percent sign between them or not. */
    private static final Pattern GLUED = Pattern.compile("\\}[»”%]*-?\\p{L}+");

    /** Ordinals keep their hyphen: section, row, place, version, category, band. */
    private static final Pattern ORDINAL =
            Pattern.compile("\\}-(бөлімі|бөлүмү|boʻlim|жол(да)?|сап(та)?|satr(da)?|орындағы|орундагы|oʻrindagi"
                    + "|нұсқа(ны|мен)?|версия(ны)?|versiya(ni)?|санат(тың)?|категория(нын)?|toifa(ning)?"
                    + "|аралық(тың)?|аралык(тын)?|oraliq(ning)?)(?!\\p{L})");

    private static final Map<String, String> SMALL_POLITE = Map.of(
            "ru", "вы|вас|вам|вами|ваш(а|е|и|его|ему|им|ем|ей|у|их|ими)?",
            "kk", "сіз(дің|ді|ге|ден|де|бен|дер)?",
            "ky", "сиз(дин|ди|ге|ден|де|дер)?",
            "tg", "шумо(ро|ву)?",
            "uz", "siz(ning|ni|ga|dan|da|lar)?");

    private static final String RUSSIAN = "а-яё";
    private static final Map<String, String> ALPHABET = Map.of(
            "ru",
            RUSSIAN,
            "kk",
            RUSSIAN + "әғқңөұүһі",
            "ky",
            RUSSIAN + "ңөү",
            "tg",
            "абвгғдеёжзийӣкқлмнопрстуӯфхҳчҷшъэюя",
            "uz",
            "",
            "en",
            "");

    private static final Set<String> POINTED = Set.of("ru", "kk", "ky", "tg");

    private final WrittenTexts texts = new WrittenTexts();
    private final WordingPage page = new WordingPage();

    WordingTests() throws IOException {}

    private Stream<Written> in(String language) {
        return texts.all().stream().filter(text -> text.language().equals(language));
    }

    private static void nowhere(Stream<Written> texts, Pattern pattern, String what) {
        assertThat(texts.filter(text -> pattern.matcher(text.text()).find()))
                .as(what)
                .isEmpty();
    }

    private static Pattern ignoringCase(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    @Test
    void areThereInAllLanguages() {
        assertThat(WrittenTexts.LANGUAGES).allSatisfy(language -> {
            assertThat(in(language)).hasSizeGreaterThan(1500);
            assertThat(page.never().get(language)).isNotEmpty();
            assertThat(page.terms())
                    .filteredOn(term -> term.language().equals(language))
                    .hasSizeGreaterThan(60);
        });
        assertThat(page.different()).isNotEmpty();
        assertThat(page.mirrored()).isNotEmpty();
    }

    @Test
    void haveTheTermsOfTheirLanguage() {
        assertThat(page.terms())
                .allSatisfy(term -> assertThat(texts.at(term.language(), term.place()))
                        .as("%s in %s, at %s", term.concept(), term.language(), term.place())
                        .containsIgnoringCase(term.term()));
    }

    @Test
    void haveNoTermThatMeansSomethingElse() {
        page.never()
                .forEach((language, patterns) -> patterns.forEach(pattern ->
                        nowhere(in(language).filter(text -> !text.isOf2018()), pattern, language + ": " + pattern)));
    }

    @Test
    void callDifferentThingsByDifferentNames() {
        for (var language : WrittenTexts.LANGUAGES) {
            assertThat(page.different())
                    .as(language)
                    .allSatisfy(pair -> assertThat(texts.at(language, pair.one()))
                            .isNotEqualToIgnoringCase(texts.at(language, pair.other())));
        }
    }

    @Test
    void glueNothingToAPlaceholder() {
        assertThat(texts.all().stream()
                        .filter(text -> GLUED.matcher(
                                        ORDINAL.matcher(text.text()).replaceAll("}"))
                                .find()))
                .isEmpty();
    }

    @Test
    void mirrorScalesWithTheSameAdverb() {
        for (var language : WrittenTexts.LANGUAGES) {
            assertThat(page.mirrored()).as(language).allSatisfy(pair -> {
                var one = texts.at(language, pair.one());
                var other = texts.at(language, pair.other());
                assertThat(one).isNotEqualTo(other);
                assertThat(differing(one, other)).as("%s | %s", one, other).isEqualTo(1);
            });
        }
    }

    /** How many words differ, the longer text counted, after the words that both begin and end with. */
    private static int differing(String one, String other) {
        var a = new ArrayList<>(List.of(one.split(" ")));
        var b = new ArrayList<>(List.of(other.split(" ")));
        while (!a.isEmpty() && !b.isEmpty() && a.getFirst().equals(b.getFirst())) {
            a.removeFirst();
            b.removeFirst();
        }
        while (!a.isEmpty() && !b.isEmpty() && a.getLast().equals(b.getLast())) {
            a.removeLast();
            b.removeLast();
        }
        return Math.max(a.size(), b.size());
    }

    @Test
    void haveTheSameScalesInBothWaves() {
        texts.all().stream()
                .filter(text -> text.place().startsWith("cso-2018:scales.")
                        && !text.language().equals("en"))
                .forEach(text -> assertThat(
                                texts.at(text.language(), text.place().replace("cso-2018:", "cso-2026:")))
                        .as("%s in %s", text.place(), text.language())
                        .isEqualTo(text.text()));
    }

    @Test
    void askOneQuestionInTheSameWords() {
        for (var language : WrittenTexts.LANGUAGES) {
            for (var code = 1; code <= 7; code++) {
                assertThat(texts.at(language, "cso-2026:items.media_collab_main.options." + code))
                        .isEqualTo(texts.at(language, "cso-2026:items.media_collab_set.options." + code));
            }
            assertThat(texts.at(language, "cso-2026:items.kg_paid.text"))
                    .isEqualTo(texts.at(language, "cso-2026:items.tj_paid.text"));
        }
    }

    @Test
    void writeThePoliteFormWithACapital() {
        SMALL_POLITE.forEach((language, forms) ->
                nowhere(in(language), Pattern.compile("(?<!\\p{L})(" + forms + ")(?![\\p{L}ʻ-])"), language));
    }

    @Test
    void haveTheQuotationMarksOfTheirLanguage() {
        var printed = Set.of("cso-2018:items.verif.options.1", "cso-2018:items.gender.text");
        for (var language : WrittenTexts.LANGUAGES) {
            var others = POINTED.contains(language) ? "[\"“”„'‘’]" : language.equals("uz") ? "[\"«»„'‘’]" : "[\"«»„'‘]";
            var mine = in(language)
                    .filter(text -> !(language.equals("en") && printed.contains(text.place())))
                    .toList();
            nowhere(mine.stream(), Pattern.compile(others), language);
            assertThat(mine)
                    .allSatisfy(text -> assertThat(
                                    text.text().replaceAll("[^«“]", "").length())
                            .as("%s in %s: %s", text.place(), language, text.text())
                            .isEqualTo(text.text().replaceAll("[^»”]", "").length()));
        }
    }

    @Test
    void useTheLettersOfTheirLanguageOnly() {
        for (var language : WrittenTexts.LANGUAGES) {
            var foreign = "[\\p{IsCyrillic}&&[^" + ALPHABET.get(language) + "]]";
            var pattern = ALPHABET.get(language).isEmpty() ? "\\p{IsCyrillic}" : foreign;
            nowhere(in(language), ignoringCase(pattern), language);
        }
        nowhere(
                texts.all().stream(),
                Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}"),
                "mix");
        nowhere(in("uz"), ignoringCase("[og][ʼ`]"), "uz: oʻ and gʻ have U+02BB");
    }

    @Test
    void haveTidySpacesDashesAndEllipses() {
        var untidy = Pattern.compile("  |^ | $|\\.\\.\\.| [,;!?]|\\p{L} - \\p{L}|—|\\t");
        nowhere(texts.all().stream().filter(text -> !text.isOf2018()), untidy, "spaces, dashes and ellipses");
    }
}
