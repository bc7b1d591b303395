package org.ovoz.qualitative.ui.exchange;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.ovoz.access.CurrentUser;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;

/**
 * The countries in which the user works and the languages of the study, in words of the reader.
 *
 * @param countries by their codes
 * @param languages by their tags
 */
record Places(Map<String, String> countries, Map<String, String> languages) {

    Places(Definitions definitions, CurrentUser user, Locale reader) {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
        var study = definitions.study();
        var mine = user.countries(
                study.countries().stream().map(Study.Country::code).toList());
        study.countries().stream()
                .filter(country -> mine.contains(country.code()))
                .forEach(country ->
                        countries.put(country.code().iso(), country.name().master(new Language(reader.getLanguage()))));
        study.languages().forEach((language, name) -> languages.put(language.tag(), name));
    }

    CountryCode country(String chosen) {
        return new CountryCode(chosen);
    }
}
