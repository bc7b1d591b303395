package org.ovoz.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;

/** The variables of the case as codes: country, mode, language, practice, wave, synthetic, channel. */
public final class CaseFacts {

    private CaseFacts() {}

    public static Map<String, Integer> of(Interview interview, Questionnaire questionnaire, Definitions definitions) {
        var names = Map.of(
                "country", interview.country().iso(),
                "mode", interview.mode().key(),
                "lang", interview.language().tag(),
                "wave", interview.wave().value(),
                "practice", interview.practice() ? "practice" : "counted",
                "synthetic", interview.origin().synthetic() ? "synthetic" : "real");
        var codes = new LinkedHashMap<String, Integer>();
        for (var fact : questionnaire.caseFacts()) {
            fact.values().stream()
                    .filter(option -> option.name().equals(names.get(fact.name())))
                    .findFirst()
                    .ifPresent(option -> codes.put(fact.name(), option.code()));
        }
        channel(interview, questionnaire, definitions).ifPresent(code -> codes.put(LinkChannel.FACT, code));
        return codes;
    }

    /** An import brings its own channel, or none. */
    private static OptionalInt channel(Interview interview, Questionnaire questionnaire, Definitions definitions) {
        if (LinkChannel.isImport(interview.channel())) {
            return OptionalInt.empty();
        }
        var wave = definitions.study().anyWave(interview.wave()).orElseThrow();
        return questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals(LinkChannel.FACT))
                .mapToInt(fact -> LinkChannel.code(fact, wave, interview.mode(), interview.channel()))
                .findFirst();
    }
}
