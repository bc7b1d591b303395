package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.ovoz.testing.Scenario;
import org.ovoz.testing.Tiny;

class RouteTests {

    private final Questionnaire tiny = Tiny.questionnaire();

    private Scenario kazakhstan() {
        return Scenario.in("KZ", tiny).answer("consent", 1);
    }

    @Test
    void endsAfterConsentIsRefused() {
        Scenario.in("KZ", tiny).answer("consent", 2).expectPages("consent");
    }

    @Test
    void showsTheNextPagesWithConsent() {
        kazakhstan().expectPages("consent", "about", "views");
    }

    @Test
    void skipsWebsiteFollowUpsWithoutWebsite() {
        kazakhstan().answer("website", 2).expectHidden("website_updated");
        kazakhstan().answer("website", 1).expectShown("website_updated");
    }

    @Test
    void showsInterviewersPagesOnlyToInterviewers() {
        kazakhstan().expectPages("consent", "about", "views");
        kazakhstan().mode(2).expectPages("consent", "about", "views", "after");
    }

    @Test
    void offersOptionsAndRowsOfTheCountry() {
        var kazakh = kazakhstan().route();
        var tajik = Scenario.in("TJ", tiny).answer("consent", 1).route();
        assertThat(kazakh.item("occupation").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly(1, 5, 11);
        assertThat(tajik.item("occupation").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly(1, 11);
        assertThat(kazakh.item("partners").orElseThrow().rows()).hasSize(3);
        assertThat(tajik.item("partners").orElseThrow().rows()).hasSize(2);
    }

    @Test
    void asksForTheMainNetworkOnlyWhenSeveralAreTicked() {
        var one = kazakhstan().answer("networks_facebook", 1).answer("networks_telegram", 0);
        one.expectHidden("networks_main");
        assertThat(one.coded()).containsEntry("networks_main", 1);
        one.answer("networks_telegram", 1).expectShown("networks_main");
        assertThat(one.route().item("networks_main").orElseThrow().options())
                .extracting(Option::code)
                .containsExactly(1, 2);
        assertThat(one.coded()).containsEntry("networks_main", -9);
    }

    @Test
    void takesAnAnswerBackWhenItsOptionIsNoLongerOffered() {
        var scenario = kazakhstan()
                .answer("networks_facebook", 1)
                .answer("networks_telegram", 1)
                .answer("networks_other", 1)
                .answer("networks_main", 3);
        assertThat(scenario.coded()).containsEntry("networks_main", 3);
        scenario.answer("networks_other", 0);
        assertThat(scenario.coded()).containsEntry("networks_main", -9);
    }

    @Test
    void comparesWithAMissingAnswerAsFalse() {
        kazakhstan().answer("partners_media", -8).expectHidden("why");
        kazakhstan().answer("partners_media", 2).expectShown("why");
    }

    @Test
    void bringsAHiddenAnswerBackWhenItsItemIsShownAgain() {
        var scenario = kazakhstan().answer("website", 1).answer("website_updated", 12);
        scenario.answer("website", 2).expectHidden("website_updated");
        assertThat(scenario.coded()).containsEntry("website_updated", -1);
        scenario.answer("website", 1);
        assertThat(scenario.coded()).containsEntry("website_updated", 12);
    }

    @Test
    void codesBlankAsNoAnswerAndUntickedAsZero() {
        var coded = kazakhstan().answer("networks_telegram", 1).coded();
        assertThat(coded)
                .containsEntry("occupation", -9)
                .containsEntry("networks_telegram", 1)
                .containsEntry("networks_facebook", 0)
                .containsEntry("networks_none", 0)
                .containsEntry("partners_media", -9)
                .containsEntry("iv_understanding", -1);
        assertThat(kazakhstan().coded()).containsEntry("networks_facebook", -9);
        assertThat(Scenario.in("TJ", tiny).answer("consent", 1).coded()).containsEntry("partners_state", -1);
    }

    @Test
    void shufflesTheSameWayAtEveryVisit() {
        var rows = java.util.stream.IntStream.range(0, 12).boxed().toList();
        assertThat(Route.shuffled(rows, 42, "partners"))
                .isEqualTo(Route.shuffled(rows, 42, "partners"))
                .containsExactlyInAnyOrderElementsOf(rows)
                .isNotEqualTo(Route.shuffled(rows, 43, "partners"))
                .isNotEqualTo(Route.shuffled(rows, 42, "other"));
    }

    @Test
    void pipesTheCountryAndEarlierAnswers() {
        var scenario = kazakhstan().answer("occupation", 1);
        var country = Tiny.definitions().study().countries().getFirst();
        var piping = new Piping(tiny, country);
        var russian = new Language("ru");
        var english = new Language("en");
        assertThat(piping.render(tiny.item("consent").orElseThrow().text(), russian, scenario.answers()))
                .isEqualTo("Вы согласны участвовать в Казахстане?");
        assertThat(piping.render(tiny.item("word").orElseThrow().text(), english, scenario.answers()))
                .isEqualTo("One word about Culture and arts");
        assertThat(piping.render(tiny.item("word").orElseThrow().text(), english, Answers.NONE))
                .isEqualTo("One word about …");
    }
}
