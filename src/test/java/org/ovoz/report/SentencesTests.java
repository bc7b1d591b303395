package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Narrative sentences. */
class SentencesTests {

    private static final Sentences.Answer FIRST = new Sentences.Answer(1, "Neither", 33);
    private static final Sentences.Answer SECOND = new Sentences.Answer(2, "Optimistic", 20);

    private static String english(Sentence pattern, List<Sentences.Answer> answers, int base) {
        return of("en", pattern, answers, base);
    }

    private static String of(String language, Sentence pattern, List<Sentences.Answer> answers, int base) {
        return of(language, pattern, 0, answers, base);
    }

    private static String of(String language, Sentence pattern, int k, List<Sentences.Answer> answers, int base) {
        var uzbekistan = Demonstrated.DEFINITIONS.study().countries().getLast();
        var wording = Demonstrated.wording(language);
        return new Sentences(wording, 50)
                .of(pattern, k, answers, base, wording.in(uzbekistan))
                .orElseThrow();
    }

    @Test
    void nameTheCountryOfTheChapterBothTimes() {
        assertThat(english(Sentence.OPTIMISM, List.of(FIRST, SECOND), 79))
                .isEqualTo("More than one third of respondents (41.8%) are “Neither” about the future of civil"
                        + " society in Uzbekistan and more than a quarter of respondents (25.3%) are “Optimistic” about"
                        + " the future of civil society in Uzbekistan.");
    }

    @Test
    void tellOneAnswerWhenMostGaveIt() {
        assertThat(english(Sentence.ANSWER, List.of(new Sentences.Answer(1, "A", 60), SECOND), 100))
                .isEqualTo("Majority of respondents (60%) in Uzbekistan answered “A”.");
    }

    @Test
    void neverSayAnother() {
        var answers = List.of(new Sentences.Answer(1, "A", 31), new Sentences.Answer(2, "B", 28));
        assertThat(english(Sentence.ANSWER, answers, 83))
                .isEqualTo("More than one third of respondents (37.3%) in Uzbekistan answered “A”, more than one"
                        + " third of respondents (33.7%) “B”.");
    }

    @Test
    void tellAsManyAnswersAsThePlanSays() {
        var answers = List.of(
                new Sentences.Answer(1, "A", 62), new Sentences.Answer(2, "B", 21), new Sentences.Answer(3, "C", 17));
        assertThat(of("en", Sentence.ANSWER, 3, answers, 100))
                .isEqualTo("Majority of respondents (62%) in Uzbekistan answered “A”, more than one fifth of"
                        + " respondents (21%) “B” and 17% of respondents “C”.");
        assertThat(of("en", Sentence.ANSWER, 1, List.of(FIRST, SECOND), 79))
                .isEqualTo("More than one third of respondents (41.8%) in Uzbekistan answered “Neither”.");
        assertThat(of("ru", Sentence.OCCUPATION, 3, answers, 100))
                .isEqualTo("Вид деятельности «A» в Узбекистане назвали большинство опрошенных (62%), «B» – более одной"
                        + " пятой опрошенных (21%), «C» – 17% опрошенных.");
        assertThat(of("en", Sentence.ANSWER, 3, answers.subList(0, 2), 100))
                .as("no more than were given")
                .isEqualTo(of("en", Sentence.ANSWER, 2, answers, 100));
    }

    @Test
    void sayTheSameOfEveryAnswerOfAClass() {
        var alike = List.of(
                new Sentences.Answer(1, "A", 30), new Sentences.Answer(2, "B", 27), new Sentences.Answer(3, "C", 26));
        assertThat(of("en", Sentence.ANSWER, 3, alike, 100))
                .isEqualTo("About one third of respondents (30%) in Uzbekistan answered “A”, more than a quarter of"
                        + " respondents (27%) “B” and more than a quarter of respondents (26%) “C”.");
        assertThat(of("tg", Sentence.ANSWER, 3, alike, 100)).doesNotContain("боз ");
        var apart = List.of(
                new Sentences.Answer(1, "A", 30), new Sentences.Answer(2, "B", 27), new Sentences.Answer(3, "C", 29));
        assertThat(of("en", Sentence.ANSWER, 3, apart, 100))
                .endsWith("(27%) “B” and about one third of respondents (29%) “C”.");
    }

    @Test
    void giveCountsForSmallBasesAndNoPercentForVerySmallOnes() {
        var answers = List.of(new Sentences.Answer(1, "A", 14), new Sentences.Answer(2, "B", 11));
        assertThat(english(Sentence.ANSWER, answers, 33))
                .isEqualTo(
                        "14 of 33 respondents (42.4%) in Uzbekistan answered “A”, 11 of 33 respondents (33.3%) “B”.");
        assertThat(english(Sentence.ANSWER, List.of(new Sentences.Answer(1, "A", 3)), 9))
                .isEqualTo("3 of 9 respondents in Uzbekistan answered “A”.");
    }

    @Test
    void dropTheDecimalZeroAndTakeTheCommaOfTheLanguage() {
        var answers = List.of(new Sentences.Answer(1, "A", 39), new Sentences.Answer(2, "B", 293));
        assertThat(of("ru", Sentence.ANSWER, answers.reversed(), 1000)).contains("(29,3%)");
        assertThat(of("ru", Sentence.ANSWER, List.of(new Sentences.Answer(1, "A", 39)), 100))
                .contains("(39%)");
    }

    @Test
    void tellTheMoreFrequentOfHavingASiteAndHavingNone() {
        var yes = new Sentences.Answer(1, "Yes", 29);
        var no = new Sentences.Answer(2, "No", 48);
        assertThat(english(Sentence.WEBSITE, List.of(no, yes), 83)).contains("(57.8%)", "has no website");
        assertThat(english(Sentence.WEBSITE, List.of(new Sentences.Answer(1, "Yes", 48), no), 96))
                .contains("Half", "have own websites");
    }

    static Stream<Arguments> patterns() {
        return Demonstrated.LANGUAGES.stream()
                .flatMap(language -> Stream.of(Sentence.values()).map(pattern -> Arguments.of(language, pattern)));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void areWholeInEveryLanguage(String language, Sentence pattern) {
        for (var quantifier : List.of(70, 55, 50, 46, 40, 30, 27, 25, 23, 21, 20, 19, 5)) {
            var one = of(language, pattern, List.of(new Sentences.Answer(1, "LABEL1", quantifier)), 100);
            var two = of(
                    language,
                    pattern,
                    List.of(
                            new Sentences.Answer(1, "LABEL1", quantifier),
                            new Sentences.Answer(2, "LABEL2", Math.min(quantifier, 100 - quantifier))),
                    100);
            var three = of(
                    language,
                    pattern,
                    3,
                    IntStream.rangeClosed(1, 3)
                            .mapToObj(code -> new Sentences.Answer(code, "LABEL" + code, quantifier))
                            .toList(),
                    100);
            assertThat(Stream.of(one, two, three))
                    .allSatisfy(sentence -> assertThat(sentence)
                            .contains(quantifier + "%")
                            .endsWith(".")
                            .doesNotContain("{", "}", "  ")
                            .matches("(?s)[^\\p{Ll}].*"));
            if (pattern != Sentence.WEBSITE) {
                assertThat(one).contains("LABEL1");
                assertThat(two).contains("LABEL1");
                assertThat(two.contains("LABEL2")).isEqualTo(quantifier < 60);
                assertThat(three).contains("LABEL1", "LABEL2", "LABEL3");
            }
        }
    }
}
