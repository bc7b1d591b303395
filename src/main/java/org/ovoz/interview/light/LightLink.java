package org.ovoz.interview.light;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.RespondentLanguage;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/**
 * What the address says with which a respondent came.
 *
 * @param path below the root of the light edition, as it is shown again
 * @param channel where the link was found; null if it says nothing, or nothing that the wave knows
 */
record LightLink(
        String path,
        @Nullable CountryCode country,
        @Nullable String channel) {

    /** Empty for a country that is not in the study. */
    static Optional<LightLink> of(
            @Nullable String country, @Nullable String channel, Study study, Optional<WaveId> wave) {
        if (country == null) {
            return Optional.of(new LightLink("", null, null));
        }
        var known = channel == null
                ? null
                : wave.flatMap(study::wave)
                        .flatMap(found -> found.channel(channel))
                        .orElse(null);
        return code(country, study)
                .map(code -> new LightLink(
                        "/" + country.toLowerCase(Locale.ROOT) + (known == null ? "" : "/" + known), code, known));
    }

    static Optional<CountryCode> code(String iso, Study study) {
        return study.countryCodes().stream()
                .filter(code -> code.iso().equals(iso.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    /** The language of the first page, if it was chosen there: that one. */
    Language language(@Nullable String chosen, LightBrowser browser, Study study) {
        return RespondentLanguage.decide(study, chosen, null, browser.languages(), country);
    }

    static boolean isKnown(String tag, Study study) {
        return study.languages().keySet().stream()
                .anyMatch(language -> language.tag().equals(tag));
    }
}
