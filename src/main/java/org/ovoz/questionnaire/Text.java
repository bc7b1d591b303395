package org.ovoz.questionnaire;

import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One wording in every language of the instrument, with other wordings for single countries where they differ.
 *
 * <p>Tables and codebooks use {@link #master}; a respondent sees {@link #in}.
 *
 * @param master the wording by language
 * @param variants by country, the wordings that replace the master there; a language without one keeps the master
 */
public record Text(Map<Language, String> master, Map<CountryCode, Map<Language, String>> variants) {

    public Text {
        master = Map.copyOf(master);
        variants = Map.copyOf(variants);
    }

    /** The same text in one language only, for tests and fixed labels. */
    public static Text of(Language language, String wording) {
        return new Text(Map.of(language, wording), Map.of());
    }

    /** The wording shown in this language and country. */
    public String in(Language language, @Nullable CountryCode country) {
        var variant = country == null
                ? null
                : variants.getOrDefault(country, Map.of()).get(language);
        return variant == null ? master(language) : variant;
    }

    /**
     * The master wording, the one that tables of several countries use. Staff may read a questionnaire in a language that
     * it is not asked in: they get the first of its own.
     */
    public String master(Language language) {
        var wording = master.get(language);
        return wording != null
                ? wording
                : master.entrySet().stream()
                        .min(Comparator.comparing(entry -> entry.getKey().tag()))
                        .map(Map.Entry::getValue)
                        .orElseThrow(() -> new IllegalArgumentException("no wording in any language"));
    }
}
