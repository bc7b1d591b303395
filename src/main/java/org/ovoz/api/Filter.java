package org.ovoz.api;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a request is about and in which language it wants labels, as it stands in the address; several values are
 * separated by commas.
 *
 * @param country ISO letters; all that the token includes where none is given
 * @param mode names of modes, such as {@code online}
 * @param language tags of interview languages
 * @param lang tag of the language of labels; English where none is given
 */
record Filter(
        @Nullable String country,
        @Nullable String mode,
        @Nullable String language,
        @Nullable String lang) {

    static List<String> several(@Nullable String values) {
        return values == null || values.isBlank()
                ? List.of()
                : Arrays.stream(values.split(",")).map(String::trim).toList();
    }

    String languageOfLabels() {
        return lang == null ? "en" : lang;
    }
}
