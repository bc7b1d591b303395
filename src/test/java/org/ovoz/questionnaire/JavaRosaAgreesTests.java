package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.JavaRosa;
import org.ovoz.testing.RandomInterview;
import org.ovoz.testing.RandomQuestionnaire;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/**
 * Random interviews through JavaRosa, the engine of ODK Collect: which items, options and rows are shown, which codes are
 * allowed and which answers count must be as here. {@code -Dovoz.interviews=20000} asks more, {@code -Dovoz.seed=…} the same
 * again.
 */
@Slow
class JavaRosaAgreesTests {

    private static final int INTERVIEWS = Integer.getInteger("ovoz.interviews", 400);
    private static final int RANDOM_QUESTIONNAIRES = 40;
    private static final long SEED =
            Long.getLong("ovoz.seed", RandomGenerator.getDefault().nextLong());

    private final Random random = new Random(SEED);

    @BeforeAll
    static void saySeed() {
        System.out.println("Random interviews with -Dovoz.seed=" + SEED);
    }

    @Test
    void findsTheSameOfEveryQuestionnaireOfTheStudy() {
        for (var definitions : List.of(DefinitionReader.read(Path.of("config")), Tiny.definitions())) {
            for (var wave : definitions.study().everyWave().toList()) {
                assertSame(definitions.questionnaire(wave.id()), definitions.study(), wave.id(), INTERVIEWS);
            }
        }
    }

    @Test
    void findsTheSameOfRandomQuestionnaires() {
        var study = Tiny.definitions().study();
        for (int i = 0; i < RANDOM_QUESTIONNAIRES; i++) {
            assertSame(RandomQuestionnaire.of(random), study, Tiny.WAVE, Math.max(1, INTERVIEWS / 20));
        }
    }

    /** A judge that never disagrees would be none. */
    @Test
    void disagreesOverAConditionThatIsAnother(@TempDir Path folder) throws IOException {
        Tiny.copyTo(folder);
        Tiny.replace(folder.resolve(Tiny.QUESTIONNAIRE), "relevant: website = 1", "relevant: website = 2");
        var other = DefinitionReader.read(folder).questionnaire(Tiny.WAVE);
        var answers = Answers.of(Map.of("country", 1, "mode", 1, "consent", 1, "website", 1), Map.of());
        var judge = new JavaRosa(other);

        judge.answer(answers);

        assertThat(judge.lines()).isEqualTo(lines(other, answers)).isNotEqualTo(lines(Tiny.questionnaire(), answers));
    }

    private void assertSame(Questionnaire questionnaire, Study study, WaveId wave, int interviews) {
        var judge = new JavaRosa(questionnaire);
        for (int i = 0; i < interviews; i++) {
            var interview = RandomInterview.of(random, questionnaire, study, wave);
            var answers = Answers.of(interview.codes(), Map.of());
            for (var change : interview.changes()) {
                answers = RandomInterview.after(change, questionnaire, answers);
            }
            judge.answer(answers);
            assertThat(judge.lines())
                    .as("seed %d, %s %s", SEED, wave, interview.facts())
                    .isEqualTo(lines(questionnaire, answers));
            interview.changes().forEach(change -> assertAllowedAlike(change, questionnaire, judge));
        }
    }

    /** One code at a time, so that a refusal is for it. */
    private static void assertAllowedAlike(RandomInterview.Change change, Questionnaire questionnaire, JavaRosa judge) {
        var item = questionnaire.item(change.item());
        if (item.isEmpty()) {
            return;
        }
        var variables = item.get().variables().toList();
        change.codes().forEach((variable, code) -> {
            var isCoded = variables.contains(variable)
                    && Validity.maxLength(item.get(), variable).isEmpty();
            if (isCoded && judge.isAsked(variable)) {
                var verdict = Validity.check(questionnaire, change.item(), Map.of(variable, code), Map.of());
                assertThat(judge.isAllowed(variable, code))
                        .as("seed %d, %s=%d", SEED, variable, code)
                        .isEqualTo(verdict instanceof Validity.Accepted);
            }
        });
    }

    private static List<String> lines(Questionnaire questionnaire, Answers answers) {
        var route = Route.of(questionnaire, answers);
        var told = new ArrayList<String>();
        for (var page : route.pages()) {
            Set<Item> failed = Set.copyOf(Validity.failed(page, route.answers()));
            page.items()
                    .forEach(shown -> told.add(shown.item().id() + " offers " + offered(shown)
                            + (failed.contains(shown.item()) ? " and its constraint fails" : "")));
        }
        route.answers().codes().forEach((variable, code) -> told.add(variable + "=" + code));
        route.answers().texts().forEach((variable, text) -> told.add(variable + "=" + text));
        return told.stream().sorted().toList();
    }

    private static String offered(Route.ShownItem shown) {
        var names = shown.item() instanceof Item.Grid
                ? shown.rows().stream().map(Row::name)
                : Stream.of(shown.options()).flatMap(List::stream).map(Option::name);
        return names.collect(Collectors.joining(" "));
    }
}
