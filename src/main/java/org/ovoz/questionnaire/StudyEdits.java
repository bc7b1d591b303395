package org.ovoz.questionnaire;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What was set in the application about the study. It prevails over the files of {@code config/}.
 *
 * @param facts what respondents read of the study
 * @param waves of the survey made in the application, after those of the files
 * @param inDepth waves of interviews in depth, likewise
 * @param channels named for links of any wave, in the order in which the study got to know them
 * @param addresses under which devices reach this server; null where the file says it
 * @param questionnaires uploaded ones, each as its files by name, the questionnaire before its translations
 */
public record StudyEdits(
        Facts facts,
        List<Study.Wave> waves,
        List<Study.Wave> inDepth,
        List<Channel> channels,
        @Nullable List<URI> addresses,
        List<SequencedMap<String, String>> questionnaires) {

    /** Nothing was set. */
    public static final StudyEdits NONE = new StudyEdits(Facts.NONE, List.of(), List.of(), List.of(), null, List.of());

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

    /**
     * A channel of the links of a wave.
     *
     * @param offered whether there are still links of it to give away
     */
    public record Channel(WaveId wave, String name, boolean offered) {}

    public StudyEdits {
        waves = List.copyOf(waves);
        inDepth = List.copyOf(inDepth);
        channels = List.copyOf(channels);
        addresses = addresses == null ? null : List.copyOf(addresses);
        questionnaires = List.copyOf(questionnaires);
    }

    /** The same with one more questionnaire. */
    public StudyEdits with(SequencedMap<String, String> files) {
        var all = new ArrayList<>(questionnaires);
        all.add(files);
        return new StudyEdits(facts, waves, inDepth, channels, addresses, all);
    }
}
