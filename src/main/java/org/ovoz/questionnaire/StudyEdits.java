package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was set in the application about the study. It prevails over the files of {@code config/}.
 *
 * @param facts what respondents read of the study
 * @param waves made in the application, after those of the files
 * @param questionnaires uploaded ones, each as its files by name, the questionnaire before its translations
 */
public record StudyEdits(Facts facts, List<Study.Wave> waves, List<SequencedMap<String, String>> questionnaires) {

    /** Nothing was set. */
    public static final StudyEdits NONE = new StudyEdits(Facts.NONE, List.of(), List.of());

    /**
     * What respondents read before they begin; null where the files say it.
     *
     * @param title the study's name
     * @param organization who asks
     * @param contact an e-mail address, an https address or a telephone number
     */
    public record Facts(
            @Nullable Text title,
            @Nullable Text organization,
            @Nullable String contact) {

        /** As the files say. */
        public static final Facts NONE = new Facts(null, null, null);
    }

    public StudyEdits {
        waves = List.copyOf(waves);
        questionnaires = List.copyOf(questionnaires);
    }

    /** The same with one more questionnaire. */
    public StudyEdits with(SequencedMap<String, String> files) {
        var all = new ArrayList<>(questionnaires);
        all.add(files);
        return new StudyEdits(facts, waves, all);
    }
}
