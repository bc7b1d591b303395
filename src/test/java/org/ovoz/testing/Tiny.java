package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;

/** A small study with one item of every type, in English and Russian. */
public final class Tiny {

    public static final WaveId WAVE = new WaveId("tiny-1");
    public static final Path FOLDER = Path.of("src/test/resources/tiny");
    public static final String QUESTIONNAIRE = "questionnaire/tiny/questionnaire.yaml";
    public static final String RUSSIAN = "questionnaire/tiny/text.ru.yaml";
    public static final String STUDY = "study/study.yaml";

    private Tiny() {}

    public static Definitions definitions() {
        return DefinitionReader.read(FOLDER);
    }

    /** A copy of its questionnaire and study to change, without margins and results. */
    public static Path copyTo(Path folder) throws IOException {
        for (var file : new String[] {QUESTIONNAIRE, RUSSIAN, STUDY, "study/case.yaml"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(FOLDER.resolve(file), folder.resolve(file));
        }
        return folder;
    }

    /** Changes the first such place in a file of a copy. */
    public static void replace(Path file, String before, String after) throws IOException {
        var text = Files.readString(file);
        assertThat(text).contains(before);
        Files.writeString(file, text.replaceFirst(Pattern.quote(before), Matcher.quoteReplacement(after)));
    }

    public static Questionnaire questionnaire() {
        return definitions().questionnaire(WAVE);
    }
}
