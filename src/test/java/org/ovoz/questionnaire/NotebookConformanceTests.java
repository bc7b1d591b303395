package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.NotebookEngine;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;

/** The branching cases that every engine must pass, asked of the one in TypeScript. */
@Slow
class NotebookConformanceTests {

    private static NotebookEngine engine;

    @BeforeAll
    static void start() {
        engine = new NotebookEngine();
        for (var study : List.of(DefinitionReader.read(Path.of("config")), Tiny.definitions())) {
            study.study()
                    .everyWave()
                    .forEach(wave -> engine.define(wave.id().value(), study.questionnaire(wave.id()), study.study()));
        }
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    static List<Path> files() throws IOException {
        return ConformanceTests.files();
    }

    @ParameterizedTest
    @MethodSource("files")
    void branchesAsTheCasesSay(Path file) throws IOException {
        var feature = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
        var cases = (List<?>) feature.get("cases");
        assertThat(cases).isNotEmpty();
        for (var one : cases) {
            assertThat(faults(feature.get("wave").toString(), one))
                    .as(file + ", " + one)
                    .isEmpty();
        }
    }

    @Test
    void tellsWhatDiffersFromACase() {
        var expected = Map.of(
                "country",
                "KZ",
                "mode",
                1,
                "steps",
                List.of(
                        Map.of("pages", List.of("consent")),
                        Map.of("answer", Map.of("consent", 1), "hidden", List.of("website"), "typo", 1)));

        assertThat(faults(Tiny.WAVE.value(), expected))
                .containsExactly(
                        "step 2: the known key typo is false instead of true",
                        "step 2: website shown is true instead of false");
    }

    private static List<String> faults(String wave, Object one) {
        return engine.ask(Map.of("do", "conform", "definition", wave, "case", one))
                .get("faults")
                .valueStream()
                .map(JsonNode::asString)
                .toList();
    }
}
