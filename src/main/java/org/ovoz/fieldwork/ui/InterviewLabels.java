package org.ovoz.fieldwork.ui;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** How facts of an interview are named to a reader of a language. */
record InterviewLabels(Definitions definitions, Locale locale) {

    /** The beginning of the id: enough for an interviewer to tell the own interviews apart. */
    static String number(InterviewId id) {
        return "№ " + id.toString().substring(0, 4).toUpperCase(Locale.ROOT);
    }

    String mode(WaveId wave, Mode mode) {
        return definitions.questionnaire(wave).caseFacts().stream()
                .filter(fact -> fact.name().equals("mode"))
                .flatMap(fact -> fact.values().stream())
                .filter(option -> option.code() == mode.code())
                .map(option -> option.label().master(reader()))
                .findFirst()
                .orElseThrow();
    }

    String country(CountryCode code) {
        return definitions.study().country(code).orElseThrow().name().master(reader());
    }

    String language(Language language) {
        return definitions.study().languages().getOrDefault(language, language.tag());
    }

    /** The languages of a wave's questionnaire, each by its own name. */
    Map<Language, String> languages(WaveId wave) {
        var names = new LinkedHashMap<Language, String>();
        definitions
                .questionnaire(wave)
                .languages()
                .forEach(status -> names.put(status.language(), language(status.language())));
        return names;
    }

    String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private Language reader() {
        return new Language(locale.getLanguage());
    }
}
