package org.ovoz.testing;

import java.nio.file.Path;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;

/** A small study with one item of every type, in English and Russian. */
public final class Tiny {

    public static final WaveId WAVE = new WaveId("tiny-1");
    public static final Path FOLDER = Path.of("src/test/resources/tiny");

    private Tiny() {}

    public static Definitions definitions() {
        return DefinitionReader.read(FOLDER);
    }

    public static Questionnaire questionnaire() {
        return definitions().questionnaire(WAVE);
    }
}
