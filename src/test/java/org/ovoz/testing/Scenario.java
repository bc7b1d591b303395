package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;

/** Speaks the language of branching tests: answer, then expect what is shown. */
public final class Scenario {

    private final Questionnaire questionnaire;
    private Answers answers;

    private Scenario(Questionnaire questionnaire, Answers answers) {
        this.questionnaire = questionnaire;
        this.answers = answers;
    }

    /** A case in a country (by its ISO letters), answered online. */
    public static Scenario in(String country, Questionnaire questionnaire) {
        var number = questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals("country"))
                .flatMap(fact -> fact.values().stream())
                .filter(option -> option.name().equals(country))
                .findFirst()
                .orElseThrow()
                .code();
        return new Scenario(questionnaire, Answers.of(Map.of("country", number, "mode", 1), Map.of()));
    }

    public Scenario mode(int mode) {
        return answer("mode", mode);
    }

    public Scenario answer(String variable, int code) {
        answers = answers.with(variable, code);
        return this;
    }

    public Scenario answer(String variable, String text) {
        answers = answers.withText(variable, text);
        return this;
    }

    public Scenario takeBack(String variable) {
        answers = answers.without(variable);
        return this;
    }

    public Route route() {
        return Route.of(questionnaire, answers);
    }

    public Map<String, Integer> coded() {
        return route().coded(questionnaire.variables());
    }

    public Answers answers() {
        return answers;
    }

    public Scenario expectItems(String... ids) {
        assertThat(shownItems()).containsExactly(ids);
        return this;
    }

    public Scenario expectShown(String id) {
        assertThat(shownItems()).contains(id);
        return this;
    }

    public Scenario expectHidden(String id) {
        assertThat(shownItems()).doesNotContain(id);
        return this;
    }

    public Scenario expectPages(String... ids) {
        assertThat(route().pages()).extracting(Route.ShownPage::id).containsExactly(ids);
        return this;
    }

    public List<String> shownItems() {
        return route().items().map(shown -> shown.item().id()).toList();
    }
}
