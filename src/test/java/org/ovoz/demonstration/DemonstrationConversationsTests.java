package org.ovoz.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;

/** The invented interviews in depth fit their guides and say in every text that they are invented. */
class DemonstrationConversationsTests {

    private static final Map<String, String> INVENTED = Map.of(
            "en", "(Invented for the demonstration.)",
            "ru", "(Вымышлено для демонстрации.)",
            "kk", "(Көрсетілім үшін ойдан шығарылған.)",
            "ky", "(Көрсөтмө үчүн ойдон чыгарылган.)",
            "tg", "(Барои намоиш бофта шудааст.)",
            "uz", "(Namoyish uchun toʻqib chiqarilgan.)");

    private final Definitions definitions = DefinitionReader.read(Path.of("config"));

    @Test
    void sayInEveryTextThatTheyAreInvented() {
        assertThat(DemonstrationConversations.read())
                .allSatisfy(one -> assertThat(one.texts())
                        .allSatisfy((variable, text) -> assertThat(
                                        variable.equals("place_region") || text.endsWith(INVENTED.get(one.language())))
                                .as("%s of %s: %s", variable, one.id(), text)
                                .isTrue()));
        assertThat(DemonstrationConversations.read().stream().map(one -> one.language()))
                .containsAll(INVENTED.keySet());
    }

    @Test
    void answerOnlyWhatTheirGuideAsksThem() {
        for (var one : DemonstrationConversations.read()) {
            var guide = definitions.questionnaire(new WaveId(one.wave()));
            var codes = new java.util.LinkedHashMap<>(one.codes());
            codes.put("mode", 2);
            var route = Route.of(guide, Answers.of(codes, one.texts()));
            var asked = route.items().map(shown -> shown.item().id()).toList();
            assertThat(asked)
                    .as(one.id().toString())
                    .containsAll(one.codes().keySet())
                    .containsAll(one.texts().keySet());
            one.codes().forEach((variable, code) -> {
                if (guide.item(variable).orElseThrow() instanceof Item.SingleChoice choice) {
                    assertThat(choice.options()).as(variable).anyMatch(option -> option.code() == code);
                }
            });
            one.texts()
                    .forEach((variable, text) -> assertThat(
                                    ((Item.TextItem) guide.item(variable).orElseThrow()).maxLength())
                            .as(variable)
                            .isGreaterThanOrEqualTo(text.length()));
        }
    }

    @Test
    void areReadyToBeSentAndMarkedAsSynthetic() {
        assertThat(new DemonstrationConversations(definitions, null).interviews())
                .hasSize(12)
                .allMatch(one -> one.origin().synthetic() && one.isCounted())
                .allMatch(one -> guideHolds(one.wave(), one.answers()));
    }

    private boolean guideHolds(WaveId wave, Answers answers) {
        return definitions.questionnaire(wave).eligible().holds(answers);
    }
}
