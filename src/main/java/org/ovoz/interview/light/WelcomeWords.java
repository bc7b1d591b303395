package org.ovoz.interview.light;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.QuestionsLeft;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** What everybody is told before an interview begins. */
@Component
class WelcomeWords {

    private static final int ROUNDING = 5;

    private final Definitions definitions;

    WelcomeWords(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Who asks, how long it takes, and that nobody has to.
     *
     * @param country of the link, or null
     */
    List<String> promises(WaveId wave, @Nullable CountryCode country, Words words) {
        var study = definitions.study();
        var number = study.countries().stream()
                .filter(known -> country == null || known.code().equals(country))
                .findFirst()
                .orElseThrow()
                .number();
        var left =
                QuestionsLeft.ofWhole(definitions.questionnaire(wave), Answers.of(Map.of("country", number), Map.of()));
        var minutes = Math.ceilDiv(left.minutes(), ROUNDING) * ROUNDING;
        return List.of(
                words.of("welcome.askedBy", study.asker().organization().master(words.language())) + " · "
                        + study.asker().contact(),
                words.of("welcome.terms", Integer.toString(minutes)));
    }

    /** What is stored, and who reads it. */
    static List<String> more(Words words) {
        return Stream.of("welcome.stored", "welcome.notStored", "welcome.readers", "welcome.voluntary", "light.leave")
                .map(words::of)
                .toList();
    }
}
