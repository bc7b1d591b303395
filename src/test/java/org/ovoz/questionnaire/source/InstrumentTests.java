package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.testing.Scenario;

/** The study's own definitions: complete in six languages, in their own letters, branching as the instrument says. */
class InstrumentTests {

    private static final Pattern MIXED_WORD =
            Pattern.compile("\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic}");

    private final Definitions definitions = DefinitionReader.read(Path.of("config"));
    private final Questionnaire wave2018 = definitions.questionnaires().get("cso-2018");
    private final Questionnaire wave2026 = definitions.questionnaires().get("cso-2026");

    @Test
    void claimSixLanguages() {
        Stream.of(wave2018, wave2026)
                .forEach(questionnaire -> assertThat(questionnaire.languages())
                        .extracting(status -> status.language().tag())
                        .containsExactlyInAnyOrder("ru", "kk", "ky", "tg", "uz", "en"));
    }

    @Test
    void sayOfEveryLanguageOf2018WhereItsWordingComesFrom() {
        assertThat(wave2018.languages())
                .allSatisfy(status -> assertThat(status.origin())
                        .isEqualTo(
                                status.language().tag().equals("en")
                                        ? LanguageStatus.Origin.PRINTED
                                        : LanguageStatus.Origin.LATER));
        assertThat(wave2026.languages())
                .allSatisfy(status -> assertThat(status.origin()).isEqualTo(LanguageStatus.Origin.FIELD));
    }

    /** What one may simply not know can be answered with "difficult to answer". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "website", "website_updated", "org_sn", "org_sn_frequency", "kz_media_contacts", "kz_pr_budget",
                "kg_label_seen", "kg_paid", "tj_paid", "tj_paid_outlet", "tj_invite_result", "uz_press_reply",
                "kz_state_support"
            })
    void offerDifficultToAnswerWhereSomebodyMayNotKnow(String item) {
        assertThat(wave2026.item(item).orElseThrow().facts().missing())
                .extracting(MissingOption::missing)
                .containsExactly(Missing.DIFFICULT_TO_ANSWER, Missing.PREFER_NOT_TO_ANSWER);
    }

    @Test
    void nameAsIdentifyingWhatOthersCanKnow() {
        assertThat(identifying(wave2018))
                .containsExactlyInAnyOrder("gender", "actor_type", "occupation", "website", "org_sn");
        assertThat(identifying(wave2026))
                .containsExactlyInAnyOrder(
                        "gender",
                        "actor_type",
                        "org_member",
                        "occupation",
                        "website",
                        "org_sn",
                        "kz_state_support",
                        "iv_others_before",
                        "iv_others_present");
        assertThat(wave2018.caseFacts())
                .filteredOn(fact -> !fact.identifying())
                .extracting(fact -> fact.name())
                .containsExactlyInAnyOrder("wave", "practice", "synthetic", "review");
    }

    private static java.util.List<String> identifying(Questionnaire questionnaire) {
        return questionnaire
                .items()
                .filter(item -> item.facts().has(Item.Trait.IDENTIFYING))
                .map(Item::id)
                .toList();
    }

    @Test
    void haveNoWordOfMixedAlphabets() {
        for (var questionnaire : definitions.questionnaires().values()) {
            for (var variable : questionnaire.variables()) {
                variable.label()
                        .master()
                        .forEach((language, label) -> assertThat(
                                        MIXED_WORD.matcher(label).find())
                                .as("%s in %s: %s", variable.name(), language, label)
                                .isFalse());
            }
            questionnaire
                    .items()
                    .forEach(item ->
                            assertThat(item.text().master(new Language("uz"))).doesNotContainPattern("[oOgG]['’‘`]"));
        }
    }

    @Test
    void offerInEachCountryWhatTheReportOf2018Shows() {
        assertThat(codes("KZ", "actor_type")).containsExactly(1, 2, 3, 4);
        assertThat(codes("KG", "actor_type")).containsExactly(1, 2, 3, 4, 5);
        assertThat(codes("TJ", "actor_type")).containsExactly(1, 2, 3, 5);
        assertThat(codes("UZ", "actor_type")).containsExactly(1, 2, 4, 5);
        Scenario.in("TJ", wave2018).expectShown("media_collab_set").expectHidden("media_collab");
        Scenario.in("UZ", wave2018).expectShown("media_collab").expectHidden("media_collab_set");
    }

    @Test
    void offerTheSameOptionsEverywhereIn2026() {
        wave2026.items()
                .filter(item -> item.facts().only().isEmpty())
                .filter(Item.SingleChoice.class::isInstance)
                .map(Item.SingleChoice.class::cast)
                .forEach(choice -> assertThat(choice.options())
                        .allMatch(option -> option.only().isEmpty()));
    }

    @Test
    void offerPreferNotToAnswerAfterTheThirdItem() {
        wave2026.items()
                .filter(item -> !item.id().startsWith("iv_"))
                .skip(3)
                .filter(item -> !(item instanceof Item.TextItem) && !(item instanceof Item.Information))
                .forEach(item -> assertThat(item.facts().missing())
                        .as(item.id())
                        .anyMatch(missing -> missing.missing() == Missing.PREFER_NOT_TO_ANSWER));
    }

    @Test
    void askWhatBothWavesAskInTheSameOrder() {
        var asked2018 = wave2018.items().map(Item::id).toList();
        var asked2026 = wave2026.items().map(Item::id).toList();
        assertThat(asked2026.stream().filter(asked2018::contains).toList())
                .isEqualTo(asked2018.stream().filter(asked2026::contains).toList());
    }

    @Test
    void haveNoGridRowThatOnlySomeCanAnswer() {
        assertThat(wave2026.items()
                        .filter(Item.Grid.class::isInstance)
                        .map(Item.Grid.class::cast)
                        .flatMap(grid -> grid.rows().stream()))
                .allMatch(row -> row.specify() == null);
    }

    @Test
    void followUpInEachCountry() {
        var kazakh = consenting("KZ").answer("actor_type", 1).answer("org_member", 1);
        kazakh.expectShown("kz_state_support").expectShown("kz_pr_budget").expectShown("website");
        kazakh.answer("org_member", 2).expectHidden("kz_state_support").expectHidden("website");
        consenting("TJ").answer("media_collab_set_invite", 1).expectShown("tj_invite_result");
        consenting("KZ").answer("media_collab_set_invite", 1).expectHidden("tj_invite_result");
        consenting("UZ").answer("media_collab_set_press_release", 1).expectShown("uz_press_reply");
        consenting("KG")
                .answer("media_collab_set_none", 1)
                .expectHidden("kg_paid")
                .expectShown("media_collab_whynot");
        consenting("KG").answer("media_collab_set_column", 1).expectShown("kg_paid");
    }

    @Test
    void endWithoutConsentOrEligibility() {
        Scenario.in("KZ", wave2026).answer("consent", 2).expectPages("consent");
        Scenario.in("KZ", wave2026).answer("consent", 1).answer("elig_rep", 2).expectPages("consent");
        assertThat(consenting("KZ").route().pages()).hasSizeBetween(5, 10);
    }

    @Test
    void deriveTheMainWayOfASingleTick() {
        assertThat(consenting("KZ").answer("media_collab_set_column", 1).coded())
                .containsEntry("media_collab_main", 2);
    }

    private Scenario consenting(String country) {
        return Scenario.in(country, wave2026).answer("consent", 1).answer("elig_rep", 1);
    }

    private java.util.List<Integer> codes(String country, String item) {
        return Scenario.in(country, wave2018).route().item(item).orElseThrow().options().stream()
                .map(Option::code)
                .toList();
    }
}
