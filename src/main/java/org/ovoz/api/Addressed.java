package org.ovoz.api;

import java.util.Locale;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/** What the parts of an address mean; anything else is a problem with a clear body. */
record Addressed(Definitions definitions) {

    /** The wave of this id; 404 if the study has none. */
    WaveId wave(String id) {
        return definitions.waves().stream()
                .map(Study.Wave::id)
                .filter(wave -> wave.value().equals(id))
                .findFirst()
                .orElseThrow(
                        () -> ApiProblem.notFound("No such wave", "See /api/v1/waves for the waves of this study."));
    }

    /** The country of these ISO letters; 400 if the study has none. */
    CountryCode country(String iso) {
        return definitions.study().countryCodes().stream()
                .filter(code -> code.iso().equals(iso.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badRequest(
                        "No such country",
                        "The parameter 'country' takes one of "
                                + definitions.study().countries().stream()
                                        .map(country -> country.code().iso())
                                        .toList()
                                + "."));
    }

    /** The language of this tag; 400 if the study has none. */
    Language language(String tag) {
        return definitions.study().languages().keySet().stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst()
                .orElseThrow(() -> ApiProblem.badRequest(
                        "No such language",
                        "The parameter 'lang' takes one of "
                                + definitions.study().languages().keySet().stream()
                                        .map(Language::tag)
                                        .sorted()
                                        .toList()
                                + "."));
    }

    Questionnaire questionnaire(WaveId wave) {
        return definitions.questionnaire(wave);
    }
}
