package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Route;
import org.ovoz.testing.Tiny;

/** Answers as the team and the respondent read them. */
class AnswerTextTests {

    private static List<String> networks(Map<String, Integer> ticks) {
        var answers = Answers.NONE.with("country", 1).with("consent", 1).with("website", 2);
        for (var tick : ticks.entrySet()) {
            answers = answers.with(tick.getKey(), tick.getValue());
        }
        var questionnaire = Tiny.questionnaire();
        var country = Tiny.definitions().study().country(new CountryCode("TJ")).orElseThrow();
        var shown = Route.of(questionnaire, answers).pages().stream()
                .flatMap(page -> page.items().stream())
                .filter(item -> item.item().id().equals("networks"))
                .findFirst()
                .orElseThrow();
        return new AnswerText(new Piping(questionnaire, country), new Language("en"), answers).lines(shown);
    }

    @Test
    void anOptionThatWasNotAskedIsNoAnswerBesideThoseThatWereGiven() {
        assertThat(networks(Map.of("networks_facebook", 1, "networks_telegram", Missing.NOT_ASKED.code())))
                .containsExactly("Facebook");
    }

    @Test
    void whoPrefersNotToAnswerIsSaidToDoSo() {
        var code = Missing.PREFER_NOT_TO_ANSWER.code();
        assertThat(networks(Map.of("networks_facebook", code, "networks_telegram", code)))
                .containsExactly("Prefer not to answer");
    }
}
