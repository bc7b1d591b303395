package org.ovoz.study.questions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.study.questions.Difference.Effect;
import org.ovoz.study.questions.Difference.Kind;
import org.ovoz.testing.Tiny;

class QuestionnaireComparisonTests {

    @TempDir
    Path folder;

    private List<Difference> after(String... replacements) throws IOException {
        Tiny.copyTo(folder);
        for (int i = 0; i < replacements.length; i += 2) {
            Tiny.replace(folder.resolve(Tiny.QUESTIONNAIRE), replacements[i], replacements[i + 1]);
        }
        return QuestionnaireComparison.of(
                Tiny.questionnaire(), DefinitionReader.read(folder).questionnaire(Tiny.WAVE));
    }

    @Test
    void findsNothingInTheSame() throws IOException {
        assertThat(after()).isEmpty();
    }

    @Test
    void tellsOtherWordsInTheLanguageInWhichTheyAreOther() throws IOException {
        assertThat(after("What is your occupation?", "What do you do?"))
                .containsExactly(new Difference(
                        Kind.REWORDED, "occupation", "en", "What is your occupation?", "What do you do?"));
    }

    @Test
    void tellsACodeThatMeansSomethingElseFirst() throws IOException {
        assertThat(after("What is your occupation?", "What do you do?", "text: Environment", "text: Sports"))
                .first()
                .satisfies(difference -> {
                    assertThat(difference.kind()).isEqualTo(Kind.RECODED);
                    assertThat(difference.kind().effect()).isEqualTo(Effect.BROKEN);
                    assertThat(difference.item()).isEqualTo("occupation");
                    assertThat(difference.part()).isEqualTo("5");
                    assertThat(difference.before()).isEqualTo("Environment");
                    assertThat(difference.after()).isEqualTo("Sports");
                });
    }

    @Test
    void tellsWhoIsAskedNowInsteadAndWhichIsWhichBackwards() throws IOException {
        Tiny.copyTo(folder);
        Tiny.replace(folder.resolve(Tiny.QUESTIONNAIRE), "website = 1", "website = 2");
        var other = DefinitionReader.read(folder).questionnaire(Tiny.WAVE);
        assertThat(QuestionnaireComparison.of(Tiny.questionnaire(), other))
                .extracting(Difference::kind)
                .containsOnly(Kind.REROUTED);
    }

    @Test
    void neverSaysThatNothingIsOtherWhereSomethingIs() throws IOException {
        assertThat(after("title: Tiny questionnaire", "title: Small questionnaire"))
                .containsExactly(
                        new Difference(Kind.REWORDED, "title", "en", "Tiny questionnaire", "Small questionnaire"));
    }

    @Test
    void tellsLimitsHintsAndReviews() throws IOException {
        assertThat(after(
                        "max: 400",
                        "max: 300",
                        "Choose one",
                        "Choose just one",
                        "ru: { review: approved",
                        "ru: { review: reviewed"))
                .extracting(Difference::kind, Difference::item)
                .containsExactly(
                        tuple(Kind.OTHER, "occupation"),
                        tuple(Kind.OTHER, "website_updated"),
                        tuple(Kind.LANGUAGES, "ru"));
    }
}
