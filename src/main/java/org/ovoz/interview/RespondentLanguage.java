package org.ovoz.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;

/** The one place that decides in which language a respondent's page is shown; of the questions it is that of the interview. */
public final class RespondentLanguage {

    private RespondentLanguage() {}

    /**
     * The language of the link; else what was chosen here; else the first of the browser's that the study has; else the
     * first that is usual in the country; else the first of the study.
     *
     * @param link what the address says ({@code ?lang=kk}), or null
     * @param chosen what was chosen on a page before, or null
     * @param browser what the browser asks for, the most wanted first; empty where it says nothing
     * @param country of the link, or null
     */
    public static Language decide(
            Study study,
            @Nullable String link,
            @Nullable Language chosen,
            List<Language> browser,
            @Nullable CountryCode country) {
        var usual = Optional.ofNullable(country).flatMap(study::country).stream()
                .flatMap(known -> known.languages().stream());
        var wanted = Stream.concat(
                Stream.of(Optional.ofNullable(link).flatMap(RespondentLanguage::ofTag), Optional.ofNullable(chosen))
                        .flatMap(Optional::stream),
                browser.stream());
        return Stream.of(wanted, usual, study.languages().keySet().stream())
                .flatMap(languages -> languages)
                .filter(study.languages()::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private static Optional<Language> ofTag(String tag) {
        return tag.matches("[A-Za-z]{2,3}")
                ? Optional.of(new Language(tag.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
