package org.ovoz.demonstration;

import java.nio.file.Path;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.source.DefinitionReader;

/** The questionnaire that the demonstration answers. */
public final class Wave2018 {

    private Wave2018() {}

    public static Questionnaire questionnaire() {
        return DefinitionReader.read(Path.of("config")).questionnaire(DemonstrationData.WAVE);
    }
}
