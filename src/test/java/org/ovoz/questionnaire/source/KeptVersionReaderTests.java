package org.ovoz.questionnaire.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.testing.Tiny;

class KeptVersionReaderTests {

    private static final String FILE = "questionnaire/tiny/questionnaire.yaml";

    private final Definitions definitions = Tiny.definitions();
    private final KeptVersionReader reader = new KeptVersionReader(definitions);

    private SequencedMap<String, String> files() {
        return new LinkedHashMap<>(definitions.files().get("tiny"));
    }

    @Test
    void readsTheKeptFilesAsTheyWereRead() {
        assertThat(reader.read(files())).hasValue(Tiny.questionnaire());
    }

    @Test
    void passesOverWhatALaterGrammarNoLongerKnows() {
        var files = files();
        files.replace(FILE, files.get(FILE).replace("    required: true\n", "    required: true\n    bygone: yes\n"));
        assertThat(reader.read(files)).hasValue(Tiny.questionnaire());
    }

    @Test
    void saysThatThereIsNothingWhereNothingWasKept() {
        assertThat(reader.read(new LinkedHashMap<>())).isEmpty();
        var damaged = files();
        damaged.replace(FILE, "\tno: [yaml");
        assertThat(reader.read(damaged)).isEmpty();
    }
}
