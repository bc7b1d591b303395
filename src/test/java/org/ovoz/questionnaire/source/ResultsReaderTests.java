package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Tiny;

class ResultsReaderTests {

    @TempDir
    private Path folder;

    private ResultsPlan read(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("study"));
        Files.writeString(folder.resolve("study/results.yaml"), yaml);
        return ResultsReader.read(folder, Tiny.definitions());
    }

    private String faults(String yaml) {
        return String.valueOf(
                catchThrowableOfType(InvalidDefinition.class, () -> read(yaml)).getMessage());
    }

    @Test
    void readsThePlansOfTheStudy() {
        var definitions = DefinitionReader.read(Path.of("config"));
        var plan = ResultsReader.read(Path.of("config"), definitions);
        assertThat(plan.threshold()).isEqualTo(5);
        assertThat(plan.meanFrom()).isEqualTo(30);
        assertThat(definitions.waves())
                .allSatisfy(wave -> assertThat(plan.of(wave.id())).isNotEmpty());
    }

    @Test
    void putsTheSingleCodesBeforeTheGroups() throws IOException {
        var plan = read("""
                threshold: 5
                mean_from: 30
                waves: { tiny-1: [ { item: occupation, groups: [ [[1], [5, 11]] ] } ] }
                """);
        assertThat(plan.of(new WaveId("tiny-1")).getFirst().groupings().toString())
                .isEqualTo("[Grouping[groups=[[1], [5], [11]]], Grouping[groups=[[1], [5, 11]]]]");
    }

    @Test
    void publishesNothingWithoutAFile() {
        assertThat(ResultsReader.read(folder, Tiny.definitions()).waves()).isEmpty();
    }

    @Test
    void tellsAllFaultsAtOnce() {
        assertThat(faults("""
                threshold: 1
                mean_from: many
                colour: red
                waves:
                  tiny-2: []
                  tiny-1:
                  - { item: ocupation }
                  - { item: word }
                  - { item: website }
                  - { item: website }
                  - { item: networks, groups: [ [[1], [2]] ] }
                  - { item: partners, groups: [ [[1, 2], [3]], [[1], [2, 3]], [[1, 2, 3]] ] }
                  - { item: occupation, groups: [ [[1], [5]] ] }
                """))
                .contains(
                        "'colour' is not known here",
                        "a whole number from 3 is expected",
                        "a whole number from 10 is expected",
                        "there is no wave 'tiny-2'",
                        "Did you mean 'occupation'?",
                        "'word' has no categories",
                        "'website' stands here twice",
                        "options of a multiple choice cannot be merged",
                        "these groups do not merge those before",
                        "one group says nothing",
                        "the groups hold the codes [1, 5]");
    }

    @Test
    void refusesABaseThatTellsAPublishedAnswer() {
        assertThat(faults("""
                threshold: 5
                mean_from: 30
                waves: { tiny-1: [ { item: networks }, { item: networks_main } ] }
                """)).contains("who is asked 'networks_main' depends on");
    }
}
