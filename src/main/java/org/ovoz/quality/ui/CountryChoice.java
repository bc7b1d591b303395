package org.ovoz.quality.ui;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Dropdown;

/** All countries of the user together, or one of them. */
final class CountryChoice {

    private static final String ALL = "";

    private final Set<CountryCode> allowed;
    private final Dropdown dropdown;

    CountryChoice(String id, QualityTexts texts, Set<CountryCode> allowed, Consumer<Set<CountryCode>> onChange) {
        this.allowed = allowed;
        var options = new LinkedHashMap<String, String>();
        if (allowed.size() > 1) {
            options.put(ALL, texts.word("together"));
        }
        allowed.forEach(country -> options.put(country.iso(), texts.country(country)));
        dropdown =
                new Dropdown("quality-country-" + id, texts.word("country"), options, _ -> onChange.accept(chosen()));
    }

    Dropdown field() {
        return dropdown;
    }

    Set<CountryCode> chosen() {
        return dropdown.value().equals(ALL) ? allowed : Set.of(new CountryCode(dropdown.value()));
    }
}
