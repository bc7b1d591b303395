package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Validity;
import org.ovoz.testing.Scenario;

/** The guides of interviews in depth: the questions of the instrument, in six languages, in waves of their own. */
class GuideTests {

    private final Definitions definitions = DefinitionReader.read(Path.of("config"));

    private Questionnaire guide(String id) {
        return definitions.questionnaires().get(id);
    }

    @Test
    void areOfWavesThatAreNoneOfTheSurvey() {
        assertThat(definitions.waves())
                .extracting(wave -> wave.questionnaire())
                .containsExactly("cso-2018", "cso-2026");
        assertThat(definitions.inDepth())
                .extracting(wave -> wave.questionnaire())
                .containsExactly("guide-cso", "guide-expert");
        assertThat(definitions.inDepth()).allSatisfy(wave -> {
            assertThat(definitions.study().wave(wave.id())).isEmpty();
            assertThat(definitions.study().anyWave(wave.id())).isPresent();
            assertThat(definitions.questionnaire(wave.id()).id()).isEqualTo(wave.questionnaire());
            assertThat(definitions.isGuide(wave.questionnaire())).isTrue();
        });
        assertThat(definitions.isGuide("cso-2026")).isFalse();
    }

    /** 7, 7, 11 and 10 in 2018; the report does not say by which guide. */
    @Test
    void haveTheCountsOf2018AsReference() {
        assertThat(definitions.study().countryCodes())
                .extracting(country -> definitions.inDepth().stream()
                        .map(Study.Wave::reference)
                        .filter(reference -> reference.containsKey(country))
                        .flatMap(reference -> reference.get(country).values().stream())
                        .mapToInt(Integer::intValue)
                        .sum())
                .containsExactly(7, 7, 11, 10);
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-cso", "guide-expert"})
    void claimSixLanguagesAsDrafts(String id) {
        assertThat(guide(id).languages())
                .extracting(status -> status.language().tag())
                .containsExactlyInAnyOrder("ru", "kk", "ky", "tg", "uz", "en");
        assertThat(guide(id).languages()).allMatch(status -> status.review() == LanguageStatus.Review.DRAFT);
    }

    @Test
    void askWhatTheInstrumentSays() {
        assertThat(questions("guide-cso"))
                .containsExactly(
                        "iv_activity",
                        "iv_coverage",
                        "iv_cooperation",
                        "iv_frequency",
                        "iv_frequency_text",
                        "iv_channels",
                        "iv_difficulties",
                        "iv_media_kinds",
                        "iv_goals",
                        "iv_goals_text",
                        "iv_opinion",
                        "iv_topics",
                        "iv_format",
                        "iv_needs",
                        "iv_anything_else");
        assertThat(questions("guide-expert"))
                .containsExactly(
                        "iv_kind",
                        "ix_interaction",
                        "ix_state_of_sector",
                        "ix_expertise_used",
                        "ix_mechanism",
                        "ix_ngo_media",
                        "ix_barriers",
                        "ix_people",
                        "ix_people_text",
                        "ix_standards",
                        "ix_future",
                        "ix_first_step");
        assertThat(codes("guide-cso", "iv_frequency")).containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(codes("guide-cso", "iv_goals")).containsExactly(1, 2, 3);
        assertThat(codes("guide-expert", "iv_kind")).containsExactly(1, 2, 3);
    }

    private List<String> questions(String guide) {
        return guide(guide).pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT
                        && !page.id().equals("consent"))
                .flatMap(page -> page.items().stream())
                .map(Item::id)
                .toList();
    }

    private List<Integer> codes(String guide, String item) {
        var choice = (Item.SingleChoice) guide(guide).item(item).orElseThrow();
        return choice.options().stream().map(Option::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"guide-cso", "guide-expert"})
    void leaveRoomForLongAnswers(String id) {
        assertThat(guide(id)
                        .items()
                        .filter(Item.TextItem.class::isInstance)
                        .map(Item.TextItem.class::cast)
                        .filter(Item.TextItem::open))
                .hasSizeGreaterThan(9)
                .allMatch(text -> text.maxLength() >= 10_000);
    }

    /** Four bytes are the longest that a character takes in an envelope, and a device adds ids and remarks. */
    @ParameterizedTest
    @ValueSource(strings = {"guide-cso", "guide-expert"})
    void canBeSentByADeviceWithEveryAnswerAsLongAsItCanBe(String id) {
        var longest = guide(id)
                .items()
                .flatMap(item -> item.variables()
                        .flatMapToInt(variable ->
                                Validity.maxLength(item, variable).stream().mapToInt(Integer::intValue))
                        .boxed())
                .mapToInt(limit -> 4 * limit)
                .sum();
        assertThat(longest).isBetween(500_000, 1_300_000);
    }

    @Test
    void askOnlyJournalistsForTheStandardsOfJournalists() {
        Scenario.in("UZ", guide("guide-expert"))
                .answer("consent", 1)
                .answer("iv_kind", 1)
                .expectHidden("ix_standards")
                .answer("iv_kind", 2)
                .expectShown("ix_standards")
                .answer("iv_kind", 3)
                .expectShown("ix_standards");
    }
}
