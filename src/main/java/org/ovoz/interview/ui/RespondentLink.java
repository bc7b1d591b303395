package org.ovoz.interview.ui;

import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.RouteParameters;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;

/**
 * What the address says with which a respondent came.
 *
 * @param channel where the link was found; null if it says nothing, or nothing that the wave knows
 */
record RespondentLink(
        @Nullable CountryCode country, @Nullable String channel) {

    /** @throws NotFoundException for a country that is not in the study */
    static RespondentLink of(RouteParameters address, Study study, Optional<WaveId> wave) {
        var channel = wave.flatMap(study::wave)
                .flatMap(found -> address.get("channel").flatMap(found::channel));
        return new RespondentLink(
                address.get("country").map(iso -> known(iso, study)).orElse(null), channel.orElse(null));
    }

    private static CountryCode known(String iso, Study study) {
        return study.countryCodes().stream()
                .filter(code -> code.iso().equals(iso.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }
}
