package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.Scenario;
import org.ovoz.testing.Tiny;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The branching cases that every engine must pass; src/test/resources/conformance/README.md describes them. */
class ConformanceTests {

    private static final Path FOLDER = Path.of("src/test/resources/conformance");
    private static final Definitions STUDY = DefinitionReader.read(Path.of("config"));
    private static final Language ENGLISH = new Language("en");

    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void branchesAsTheCasesSay(Path file) throws IOException {
        var feature = map(new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file)));
        var wave = new WaveId(feature.get("wave").toString());
        var definitions = wave.equals(Tiny.WAVE) ? Tiny.definitions() : STUDY;
        for (var one : list(feature.get("cases"))) {
            var given = map(one);
            var country = given.get("country").toString();
            var scenario = Scenario.in(country, definitions.questionnaire(wave)).mode((Integer) given.get("mode"));
            for (var step : list(given.get("steps"))) {
                new Step(
                                file + ", " + country + ", " + step,
                                map(step),
                                scenario,
                                definitions.questionnaire(wave),
                                definitions
                                        .study()
                                        .country(new CountryCode(country))
                                        .orElseThrow())
                        .check();
            }
        }
    }

    private record Step(
            String name,
            Map<String, Object> said,
            Scenario scenario,
            Questionnaire questionnaire,
            Study.Country country) {

        void check() {
            assertThat(List.of("answer", "take_back", "pages", "shown", "hidden", "options", "rows", "text", "coded"))
                    .as(name)
                    .containsAll(said.keySet());
            each("answer", (variable, value) -> {
                if (value instanceof Integer code) {
                    scenario.answer(variable, code);
                } else {
                    scenario.answer(variable, value.toString());
                }
            });
            strings("take_back").forEach(scenario::takeBack);
            if (said.containsKey("pages")) {
                assertThat(scenario.route().pages())
                        .as(name)
                        .extracting(Route.ShownPage::id)
                        .isEqualTo(strings("pages"));
            }
            assertThat(scenario.shownItems()).as(name).containsAll(strings("shown"));
            if (said.containsKey("hidden")) {
                assertThat(scenario.shownItems()).as(name).doesNotContainAnyElementsOf(strings("hidden"));
            }
            each(
                    "options",
                    (item, codes) -> assertThat(item(item).options())
                            .as(name)
                            .extracting(Option::code)
                            .isEqualTo(codes));
            each(
                    "rows",
                    (item, names) -> assertThat(item(item).rows())
                            .as(name)
                            .extracting(Row::name)
                            .containsExactlyInAnyOrderElementsOf(
                                    list(names).stream().map(Object::toString).toList()));
            var piping = new Piping(questionnaire, country);
            each(
                    "text",
                    (item, text) -> assertThat(piping.render(item(item).item().text(), ENGLISH, scenario.answers()))
                            .as(name)
                            .isEqualTo(text));
            var coded = scenario.coded();
            each("coded", (variable, code) -> assertThat(coded).as(name).containsEntry(variable, (Integer) code));
        }

        private Route.ShownItem item(String id) {
            return scenario.route().item(id).orElseThrow(() -> new AssertionError(name + ": " + id + " is hidden"));
        }

        private List<String> strings(String key) {
            return list(said.getOrDefault(key, List.of())).stream()
                    .map(Object::toString)
                    .toList();
        }

        private void each(String key, java.util.function.BiConsumer<String, Object> consumer) {
            map(said.getOrDefault(key, Map.of())).forEach(consumer);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked")
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
