package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.NotebookEngine;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Slow
class DefinitionJsonTests {

    private static final WaveId REAL = new WaveId("cso-2026");

    @Test
    void isTheSameTextForTheSameQuestionnaire() {
        var once = written(DefinitionReader.read(Path.of("config")), REAL);
        var again = written(DefinitionReader.read(Path.of("config")), REAL);

        assertThat(again).isEqualTo(once);
    }

    @Test
    void saysOfAnItemAllThatIsAskedAndNothingThatIsAsUsual() {
        var items = JsonMapper.shared()
                .readTree(written(Tiny.definitions(), Tiny.WAVE))
                .findValue("pages");

        assertThat(item(items, "website_updated").toString()).isEqualTo("""
                {"id":"website_updated","type":"number",\
                "text":{"master":{"en":"How many times was it updated this year?","ru":"Сколько раз он обновлялся в этом году?"}},\
                "relevant":{"kind":"compare","variable":"website","operator":"=","value":1},\
                "constraint":{"condition":{"kind":"compare","variable":"website_updated","operator":"<=","value":365},\
                "message":{"master":{"en":"Give at most one a day","ru":"Не чаще раза в день"}}},\
                "level":"scale","core":true,"min":0,"max":400,"unit":{"master":{"en":"times","ru":"раз"}}}""");
        assertThat(item(items, "networks").get("options").get(2).toString()).isEqualTo("""
                {"code":3,"name":"other","variable":"networks_other","label":{"master":{"en":"Another","ru":"Другая"}},\
                "specify":{"variable":"networks_oth","maxLength":200}}""");
    }

    @Test
    void hasEveryTextInEveryLanguageOfTheQuestionnaire() {
        var definitions = DefinitionReader.read(Path.of("config"));
        var document = JsonMapper.shared().readTree(written(definitions, REAL));
        var languages = definitions.questionnaire(REAL).languages().stream()
                .map(status -> status.language().tag())
                .toList();

        var masters = document.findValues("master");

        assertThat(masters).hasSizeGreaterThan(300);
        assertThat(masters).allSatisfy(master -> {
            assertThat(master.propertyNames()).containsAll(languages);
            assertThat(master.values())
                    .allSatisfy(text -> assertThat(text.asString()).isNotBlank());
        });
    }

    @Test
    void isRefusedByAnEngineThatDoesNotKnowItsShape() {
        var newer = written(Tiny.definitions(), Tiny.WAVE).replaceFirst("\"format\":1", "\"format\":2");

        try (var engine = new NotebookEngine()) {
            assertThatThrownBy(() -> engine.define("newer", newer)).hasMessageContaining("format 2 instead of 1");
        }
    }

    private static JsonNode item(JsonNode pages, String id) {
        var items = new ArrayList<JsonNode>();
        pages.forEach(page -> page.get("items").forEach(items::add));
        return items.stream()
                .filter(item -> item.get("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static String written(Definitions definitions, WaveId wave) {
        return DefinitionJson.write(definitions.questionnaire(wave), definitions.study(), "hash");
    }
}
