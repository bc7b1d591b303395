package org.ovoz.access.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Names of countries, and times in the study's zone, as a reader of a language expects them. */
@Component
class StudyFacts {

    private final ObjectProvider<Definitions> definitions;
    private final StudyDays days;
    private final CurrentUser currentUser;

    StudyFacts(ObjectProvider<Definitions> definitions, StudyDays days, CurrentUser currentUser) {
        this.definitions = definitions;
        this.days = days;
        this.currentUser = currentUser;
    }

    /** The countries that the user can give to others, with their names, in the study's order. */
    Map<CountryCode, String> givable(Locale locale) {
        var countries = countries(locale);
        countries.keySet().retainAll(currentUser.countries(Set.copyOf(countries.keySet())));
        return countries;
    }

    /** The countries of the study with their names, in the study's order. */
    Map<CountryCode, String> countries(Locale locale) {
        var language = new Language(locale.getLanguage());
        var names = new LinkedHashMap<CountryCode, String>();
        study().countries()
                .forEach(country -> names.put(country.code(), country.name().master(language)));
        return names;
    }

    /** Names of some countries in one line, in the study's order; {@code all} if none is named. */
    String list(Set<CountryCode> countries, String all, Locale locale) {
        return countries.isEmpty()
                ? all
                : countries(locale).entrySet().stream()
                        .filter(country -> countries.contains(country.getKey()))
                        .map(Map.Entry::getValue)
                        .collect(Collectors.joining(", "));
    }

    String time(Instant instant, Locale locale) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(days.at(instant));
    }

    String day(Instant instant, Locale locale) {
        return day(days.at(instant).toLocalDate(), locale);
    }

    String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale)
                .format(day);
    }

    private Study study() {
        return definitions.getObject().study();
    }
}
