package org.ovoz.notice;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;

/** A notice as a sentence, on the page and in an e-mail alike. */
@Component
public class NoticeWords {

    private final Definitions definitions;
    private final Translations translations;

    NoticeWords(Definitions definitions, Translations translations) {
        this.definitions = definitions;
        this.translations = translations;
    }

    public String of(Notice notice, Locale locale) {
        return translations.text(
                locale,
                "notice." + notice.kind(),
                wave(notice.wave(), locale),
                country(notice.country(), locale),
                Integer.toString(notice.number()),
                day(notice.day(), locale),
                mode(notice.mode(), locale));
    }

    private String wave(@Nullable WaveId wave, Locale locale) {
        return wave == null
                ? ""
                : definitions
                        .study()
                        .wave(wave)
                        .map(found -> found.title().master(new Language(locale.getLanguage())))
                        .orElse(wave.value());
    }

    private String country(@Nullable CountryCode country, Locale locale) {
        return country == null
                ? ""
                : definitions
                        .study()
                        .country(country)
                        .map(found -> found.name().master(new Language(locale.getLanguage())))
                        .orElse(country.iso());
    }

    private static String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(day);
    }

    private String mode(int mode, Locale locale) {
        return mode == 0 ? "" : translations.text(locale, "notice.mode." + Mode.ofCode(mode));
    }
}
