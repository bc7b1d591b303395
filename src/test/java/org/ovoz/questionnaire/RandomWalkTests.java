package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.RandomQuestionnaire;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;

/** What must hold whatever is answered, in random questionnaires and in those of the study. */
@Slow
class RandomWalkTests {

    private static final Definitions STUDY = DefinitionReader.read(Path.of("config"));
    private static final int STEPS = 60;

    record Case(String name, Questionnaire questionnaire, long seed) {
        @Override
        public String toString() {
            return name + ", seed " + seed;
        }
    }

    static Stream<Case> cases() {
        var cases = Stream.<Case>builder();
        for (long seed = 1; seed <= 40; seed++) {
            cases.add(new Case("random", RandomQuestionnaire.of(new Random(seed)), seed));
        }
        for (long seed = 1; seed <= 12; seed++) {
            cases.add(new Case("tiny", Tiny.questionnaire(), seed));
            cases.add(new Case("cso-2018", STUDY.questionnaire(new WaveId("cso-2018")), seed));
            cases.add(new Case("cso-2026", STUDY.questionnaire(new WaveId("cso-2026")), seed));
        }
        return cases.build();
    }

    /** Somebody who answers, takes back and changes at random what is shown. */
    private static final class Walker {

        private final Questionnaire questionnaire;
        private final Random random;
        private Answers answers;

        private Walker(Case c) {
            questionnaire = c.questionnaire();
            random = new Random(c.seed());
            var country = questionnaire.caseFacts().stream()
                    .filter(fact -> fact.name().equals("country"))
                    .flatMap(fact -> fact.values().stream())
                    .map(Option::code)
                    .toList();
            answers = Answers.of(
                    Map.of("country", country.get(random.nextInt(country.size())), "mode", 1 + random.nextInt(4)),
                    Map.of());
        }

        private Route route() {
            return Route.of(questionnaire, answers);
        }

        private void step() {
            var shown = route().items()
                    .filter(item -> !(item.item() instanceof Item.Information))
                    .toList();
            var item = shown.get(random.nextInt(shown.size()));
            var variables = item.variables(answers).toList();
            if (variables.isEmpty()) {
                return;
            }
            var variable = variables.get(random.nextInt(variables.size()));
            if (random.nextInt(6) == 0) {
                answers = answers.without(variable);
                return;
            }
            var codes = possible(item, variable);
            if (codes.isEmpty()) {
                answers = answers.withText(variable, "text " + random.nextInt(9));
                return;
            }
            var code = codes.get(random.nextInt(codes.size()));
            var verdict = Validity.check(questionnaire, item.item().id(), Map.of(variable, code), Map.of());
            assertThat(verdict).as("%s = %d", variable, code).isInstanceOf(Validity.Accepted.class);
            ((Validity.Accepted) verdict).codes().forEach((name, value) -> answers = answers.with(name, value));
        }

        private static List<Integer> possible(Route.ShownItem shown, String variable) {
            var item = shown.item();
            var codes = new ArrayList<Integer>();
            switch (item) {
                case Item.SingleChoice choice
                when variable.equals(choice.id()) -> shown.options().forEach(option -> codes.add(option.code()));
                case Item.MultipleChoice choice
                when choice.options().stream().anyMatch(o -> choice.variable(o).equals(variable)) ->
                    codes.addAll(List.of(0, 1));
                case Item.Grid grid
                when grid.rows().stream().anyMatch(r -> r.variable().equals(variable)) ->
                    grid.scale().forEach(option -> codes.add(option.code()));
                case Item.NumberItem number -> codes.addAll(List.of(number.min(), number.max()));
                default -> {
                    return List.of();
                }
            }
            item.facts().missing().forEach(missing -> codes.add(missing.code()));
            return codes;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsNothingTwice(Case c) {
        var walker = new Walker(c);
        for (int i = 0; i < STEPS; i++) {
            var items = walker.route().items().map(shown -> shown.item().id()).toList();
            assertThat(items).doesNotHaveDuplicates();
            var pages = walker.route().pages().stream().map(Route.ShownPage::id).toList();
            assertThat(pages).doesNotHaveDuplicates().isNotEmpty();
            walker.step();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void dependsOnNothingLater(Case c) {
        var walker = new Walker(c);
        for (int i = 0; i < STEPS; i++) {
            var before = walker.route();
            var old = walker.answers;
            walker.step();
            var changed = changed(old, walker.answers);
            if (changed.isEmpty()) {
                continue;
            }
            var order = c.questionnaire().items().toList();
            var place = order.stream()
                    .filter(item -> item.variables().anyMatch(changed::contains))
                    .mapToInt(order::indexOf)
                    .min()
                    .orElseThrow();
            var earlier = new HashSet<>(
                    order.subList(0, place + 1).stream().map(Item::id).toList());
            assertThat(shownAmong(walker.route(), earlier)).isEqualTo(shownAmong(before, earlier));
        }
    }

    private static List<String> changed(Answers old, Answers now) {
        var names = new HashSet<String>();
        names.addAll(old.codes().keySet());
        names.addAll(now.codes().keySet());
        names.addAll(old.texts().keySet());
        names.addAll(now.texts().keySet());
        return names.stream()
                .filter(name -> !old.code(name).equals(now.code(name))
                        || !old.text(name).equals(now.text(name)))
                .toList();
    }

    private static List<String> shownAmong(Route route, HashSet<String> ids) {
        return route.items()
                .map(shown -> shown.item().id())
                .filter(ids::contains)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void showsOldAnswersAgainWhenAChangeIsTakenBack(Case c) {
        var walker = new Walker(c);
        for (int i = 0; i < STEPS; i++) {
            walker.step();
        }
        var before = walker.route();
        var answers = walker.answers;
        for (var code : answers.codes().entrySet()) {
            var without = Route.of(c.questionnaire(), answers.without(code.getKey()));
            assertThat(without.pages()).isNotEmpty();
            var again =
                    Route.of(c.questionnaire(), answers.without(code.getKey()).with(code.getKey(), code.getValue()));
            assertThat(again.pages()).isEqualTo(before.pages());
            assertThat(again.answers()).isEqualTo(before.answers());
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void canBeFinishedWhateverIsAnswered(Case c) {
        var walker = new Walker(c);
        for (int i = 0; i < STEPS; i++) {
            walker.step();
            var pages = walker.route().pages();
            var page = pages.getFirst();
            var seen = new ArrayList<String>();
            for (var next = java.util.Optional.of(page);
                    next.isPresent();
                    next = walker.route().next(next.get().id())) {
                seen.add(next.get().id());
                assertThat(seen).hasSizeLessThanOrEqualTo(pages.size());
            }
            assertThat(seen).hasSize(pages.size());
        }
        var coded = walker.route().coded(c.questionnaire().variables());
        var shown = walker.route().variables();
        coded.forEach((variable, code) -> {
            if (code == -1) {
                assertThat(walker.route().answers().has(variable)).isFalse();
            }
            if (code == -9) {
                assertThat(shown).contains(variable);
            }
        });
    }
}
