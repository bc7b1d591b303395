package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.RandomQuestionnaire;
import org.ovoz.testing.Scenario;
import org.ovoz.testing.Tiny;

/** What somebody is told who asks how long it still takes. */
class QuestionsLeftTests {

    private static final Questionnaire TINY = DefinitionReader.read(Tiny.FOLDER).questionnaire(Tiny.WAVE);
    private static final Questionnaire STUDY =
            DefinitionReader.read(Path.of("config")).questionnaire(new WaveId("cso-2026"));

    private final Set<String> passed = new HashSet<>();

    private QuestionsLeft left(Scenario scenario) {
        return QuestionsLeft.of(TINY, scenario.route(), passed);
    }

    @Test
    void countsTheWholeInterviewBeforeConsentIsGiven() {
        var begun = Scenario.in("KZ", TINY);
        // consent, occupation, website, networks, partners, word; half: website_updated, networks_main, why
        assertThat(left(begun).ahead()).isEqualTo(7.5);
        assertThat(left(begun.answer("consent", 1)).ahead()).isEqualTo(6.5);
        assertThat(left(begun.answer("consent", 2)).ahead()).isZero();
    }

    @Test
    void countsAFollowUpHalfUntilItsFilterIsAnswered() {
        var asked = Scenario.in("KZ", TINY).answer("consent", 1);
        var before = left(asked).ahead();
        assertThat(left(asked.answer("website", 1)).ahead()).isEqualTo(before - 1 + 0.5);
        assertThat(left(asked.answer("website", 2)).ahead()).isEqualTo(before - 1 - 0.5);
    }

    @Test
    void forgetsWhatWasGoneByAndWhatDependedOnIt() {
        var asked = Scenario.in("KZ", TINY).answer("consent", 1);
        passed.addAll(List.of("consent", "about"));
        // partners, word; half: why
        assertThat(left(asked).ahead()).isEqualTo(2.5);
        passed.add("views");
        assertThat(left(asked)).isEqualTo(new QuestionsLeft(6, 0, 0));
    }

    @Test
    void takesAGridAsOneQuestionThatIsShorterWithEveryRow() {
        var asked = Scenario.in("KZ", TINY).answer("consent", 1);
        var whole = left(asked);
        var begun = left(asked.answer("partners_media", 3));
        assertThat(begun.ahead()).isEqualTo(whole.ahead() - 0.5);
        assertThat(begun.seconds()).isEqualTo(whole.seconds() - QuestionsLeft.ROW - 0.5 * QuestionsLeft.TYPED);
        var done = left(asked.answer("partners_state", 3).answer("partners_other", -8));
        assertThat(done.ahead()).isEqualTo(begun.ahead() - 1);
    }

    @Test
    void hasGoneByWhatLiesBeforeTheLastAnswerAlsoForWhoLooksBack() {
        var asked = Scenario.in("KZ", TINY).answer("consent", 1).answer("word", "peace");
        assertThat(QuestionsLeft.passed(asked.route(), "about")).containsExactlyInAnyOrder("consent", "about");
        assertThat(QuestionsLeft.passed(asked.takeBack("word").route(), "about"))
                .containsExactly("consent");
        assertThat(QuestionsLeft.passed(asked.route(), "(review)"))
                .containsExactlyInAnyOrder("consent", "about", "views");
    }

    @ParameterizedTest
    @ValueSource(strings = {"KZ", "KG", "TJ", "UZ"})
    void saysOfTheStudyWhatItsFirstPageSaid(String country) {
        var facts = Scenario.in(country, STUDY).answers();
        var whole = QuestionsLeft.ofWhole(STUDY, facts);
        assertThat(whole.minutes())
                .as("the pace fits the twenty minutes that were measured")
                .isBetween(15, 22);
        assertThat(whole.questions()).isBetween(25, 45);
    }

    /** Whatever is asked: going on never tells of more; an answer does only where it brings questions. */
    @Test
    void neverGoesBackwardsUnlessAnAnswerBringsQuestions() {
        for (int seed = 0; seed < 150; seed++) {
            var random = new Random(seed);
            walk(seed % 3 == 0 ? STUDY : RandomQuestionnaire.of(random), random);
        }
    }

    private static void walk(Questionnaire questionnaire, Random random) {
        var scenario = Scenario.in(random.nextBoolean() ? "KZ" : "TJ", questionnaire);
        var passed = new HashSet<String>();
        var told = QuestionsLeft.of(questionnaire, scenario.route(), passed);
        for (var page = scenario.route().pages().getFirst(); ; ) {
            var place = page.id();
            passed.addAll(QuestionsLeft.passed(scenario.route(), place));
            told = expectNoMore(told, QuestionsLeft.of(questionnaire, scenario.route(), passed), place);
            for (var shown : page.items()) {
                if (random.nextInt(4) > 0
                        && scenario.route().item(shown.item().id()).isPresent()) {
                    var before = scenario.route().variables();
                    answer(scenario, shown, random);
                    var now = QuestionsLeft.of(questionnaire, scenario.route(), passed);
                    if (before.containsAll(scenario.route().variables())) {
                        expectNoMore(told, now, shown.item().id());
                    }
                    told = now;
                }
            }
            var next = scenario.route().next(place);
            if (next.isEmpty()) {
                break;
            }
            page = next.get();
        }
        passed.addAll(QuestionsLeft.passed(scenario.route(), "(review)"));
        var end = QuestionsLeft.of(questionnaire, scenario.route(), passed);
        assertThat(end.questions()).as("at the review").isZero();
        assertThat(end.minutes()).isZero();
    }

    private static QuestionsLeft expectNoMore(QuestionsLeft before, QuestionsLeft now, String where) {
        assertThat(now.ahead()).as("%s: questions ahead", where).isLessThanOrEqualTo(before.ahead());
        assertThat(now.seconds()).as("%s: seconds ahead", where).isLessThanOrEqualTo(before.seconds());
        return now;
    }

    private static void answer(Scenario scenario, Route.ShownItem shown, Random random) {
        switch (shown.item()) {
            case Item.Information _ -> {}
            case Item.SingleChoice choice ->
                scenario.answer(choice.id(), any(shown.options(), random).code());
            case Item.MultipleChoice choice -> {
                var ticked = any(shown.options(), random);
                shown.options()
                        .forEach(option -> scenario.answer(choice.variable(option), option.equals(ticked) ? 1 : 0));
            }
            case Item.Grid grid ->
                shown.rows()
                        .forEach(row -> scenario.answer(
                                row.variable(), any(grid.scale(), random).code()));
            case Item.NumberItem number -> scenario.answer(number.id(), number.min());
            case Item.TextItem text -> scenario.answer(text.id(), "word");
        }
    }

    private static Option any(List<Option> options, Random random) {
        return options.get(random.nextInt(options.size()));
    }
}
