package org.ovoz.questionnaire.source;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Text;

/** Joins the English text of a questionnaire with its translations, and finds texts that are missing or left over. */
final class Texts {

    private static final Language ENGLISH = new Language("en");

    private final Map<Language, Yaml> translations;
    private final Set<String> countries;
    private final Errors errors;
    private final Map<Language, Set<String>> used = new HashMap<>();

    /**
     * @param translations the text files by language, English apart
     * @param countries the countries that may have wordings of their own
     */
    Texts(Map<Language, Yaml> translations, Set<String> countries, Errors errors) {
        this.translations = new LinkedHashMap<>(translations);
        this.countries = countries;
        this.errors = errors;
        translations.keySet().forEach(language -> used.put(language, new HashSet<>()));
    }

    /**
     * The text that stands here in English, with its counterparts.
     *
     * @param english a text, or a mapping with {@code text} and wordings for single countries
     * @param path where it stands in the text files, for example {@code items, occupation, text}
     */
    Text read(Yaml english, String... path) {
        var master = new HashMap<Language, String>();
        var variants = new HashMap<CountryCode, Map<Language, String>>();
        collect(ENGLISH, english, master, variants);
        translations.forEach((language, file) -> translate(language, file, path, english, master, variants));
        return new Text(master, variants);
    }

    private void translate(
            Language language,
            Yaml file,
            String[] path,
            Yaml english,
            Map<Language, String> master,
            Map<CountryCode, Map<Language, String>> variants) {
        var place = file;
        for (var key : path) {
            var next = place.get(key);
            if (next.isEmpty()) {
                if (file.isThere()) {
                    errors.add(
                            file.file(),
                            place.line(),
                            String.join(".", path),
                            "the text is missing; in English: “" + shortened(english) + "”",
                            "Add it");
                }
                master.put(language, "");
                return;
            }
            place = next.get();
        }
        used.get(language).add(String.join(".", path));
        if (place.isMapping()) {
            place.allow(Stream.concat(Stream.of("text"), countries.stream()).collect(Collectors.toSet()));
        }
        var countriesBefore = Set.copyOf(variants.keySet());
        collect(language, place, master, variants);
        for (var country : countriesBefore) {
            if (!variants.get(country).containsKey(language)) {
                errors.add(
                        place,
                        "the wording for " + country + " is missing",
                        "Write { text: …, " + country + ": … } as in English");
            }
        }
    }

    private void collect(
            Language language,
            Yaml place,
            Map<Language, String> master,
            Map<CountryCode, Map<Language, String>> variants) {
        if (!place.isMapping()) {
            master.put(language, checked(place));
            return;
        }
        master.put(language, place.get("text").map(this::checked).orElse(""));
        for (var entry : place.entries()) {
            if (countries.contains(entry.key())) {
                variants.computeIfAbsent(new CountryCode(entry.key()), _ -> new HashMap<>())
                        .put(language, checked(entry.value()));
            }
        }
        if (place.get("text").isEmpty()) {
            errors.add(place, "'text' is missing", "Add the wording that all other countries see");
        }
    }

    private String checked(Yaml place) {
        if (!place.isThere()) {
            return "";
        }
        var text = place.scalar().strip();
        if (text.isEmpty()) {
            errors.add(place, "the text is empty", "Write it");
        }
        return text;
    }

    private static String shortened(Yaml english) {
        var text = english.isMapping()
                ? english.get("text").filter(Yaml::isScalar).map(Yaml::scalar).orElse("…")
                : english.isScalar() ? english.scalar() : "…";
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Reports texts whose counterpart in English does not exist: a renamed or mistyped id. */
    void reportLeftOver() {
        translations.forEach((language, file) -> {
            if (file.isMapping()) {
                leaves(file, "", used.get(language));
            }
        });
    }

    private void leaves(Yaml place, String path, Set<String> known) {
        for (var entry : place.entries()) {
            var here = path.isEmpty() ? entry.key() : path + "." + entry.key();
            if (known.contains(here)) {
                continue;
            }
            if (entry.value().isMapping() && known.stream().anyMatch(text -> text.startsWith(here + "."))) {
                leaves(entry.value(), here, known);
            } else {
                errors.add(entry.value(), "there is no such text in English", "Check the id, or remove it");
            }
        }
    }
}
