package org.ovoz.questionnaire.source;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Text;

/**
 * What the readers of one questionnaire share.
 *
 * @param countries the ISO letters of the study's countries
 */
record ReaderContext(KnownVariables known, Texts texts, Set<String> countries, Errors errors) {

    /** Reports unknown keys of a place that may be a text or a mapping with country variants. */
    void allowTextual(Yaml place, Set<String> keys) {
        if (place.isMapping()) {
            var allowed = new HashSet<>(keys);
            allowed.addAll(countries);
            place.allow(allowed);
        }
    }

    /** A text that stands alone: one wording, or one with country variants. */
    Text text(Yaml place, String... path) {
        allowTextual(place, Set.of("text"));
        return texts.read(place, path);
    }

    Set<CountryCode> only(Yaml place) {
        return place.get("only").map(this::countriesOf).orElse(Set.of());
    }

    private Set<CountryCode> countriesOf(Yaml list) {
        return list.items().stream()
                .filter(member -> {
                    var known = countries.contains(member.scalar());
                    if (!known) {
                        errors.add(
                                member,
                                "'" + member.scalar() + "' is no country of the study",
                                Errors.suggest(member.scalar(), countries));
                    }
                    return known;
                })
                .map(member -> new CountryCode(member.scalar()))
                .collect(Collectors.toSet());
    }

    Condition condition(Yaml place, String key) {
        return place.get(key).map(this::condition).orElse(Condition.ALWAYS);
    }

    Condition condition(Yaml place) {
        try {
            return ConditionParser.parse(place.scalar(), known);
        } catch (ConditionParser.Refused refused) {
            errors.add(place, refused.problem(), refused.whatToDo());
            return Condition.ALWAYS;
        }
    }

    boolean flag(Yaml place, String key, boolean otherwise) {
        var value = place.get(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        var text = value.get().scalar();
        if (!text.equals("true") && !text.equals("false")) {
            errors.add(value.get(), "'" + text + "' is neither true nor false", "Write true or false");
        }
        return text.equals("true");
    }

    int number(Yaml place, String key, int otherwise) {
        var value = place.get(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        var text = value.get().scalar();
        if (!text.matches("\\d{1,9}")) {
            errors.add(value.get(), "'" + text + "' is no whole number from 0", "Write digits only");
            return otherwise;
        }
        return Integer.parseInt(text);
    }
}
