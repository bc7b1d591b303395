package org.ovoz.api;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.Selection;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;

/**
 * Which cases a request is about and in which language it wants labels, as it stands in the address; several values are
 * separated by commas.
 *
 * @param country ISO letters; all that the token includes where none is given
 * @param mode names of modes, such as {@code online}
 * @param language tags of interview languages
 * @param channel names of channels of links, such as {@code mailing}
 * @param review what leads decided: {@code to_review}, {@code approved}, {@code sent_back}; all of them where none is given
 * @param filter each {@code variable:code}; several codes of one variable mean any of them
 * @param from first day of completion
 * @param to last day of completion
 * @param lang tag of the language of labels; English where none is given
 */
record Filter(
        @Nullable String country,
        @Nullable String mode,
        @Nullable String language,
        @Nullable String channel,
        @Nullable String review,
        @Nullable List<String> filter,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate from,
        @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate to,
        @Nullable String lang) {

    static List<String> several(@Nullable String values) {
        return values == null || values.isBlank()
                ? List.of()
                : Arrays.stream(values.split(",")).map(String::trim).toList();
    }

    String languageOfLabels() {
        return lang == null ? "en" : lang;
    }

    /** The cases with these codes, completed within these days; 400 where a filter is not understood. */
    static Selection selection(
            Questionnaire questionnaire,
            @Nullable List<String> filters,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var selection = Selection.ALL.between(from, to);
        for (var filter : filters == null ? List.<String>of() : filters) {
            var colon = filter.indexOf(':');
            var variable = filter.substring(0, Math.max(0, colon));
            if (!isCoded(questionnaire, variable)
                    || !filter.substring(colon + 1).matches("-?\\d{1,9}")) {
                throw ApiProblem.badRequest(
                        "A filter is not understood",
                        "The parameter 'filter' takes a coded variable and a code, as in filter=website:1.");
            }
            var codes = new HashSet<>(selection.codes().getOrDefault(variable, Set.of()));
            codes.add(Integer.valueOf(filter.substring(colon + 1)));
            selection = selection.with(variable, codes);
        }
        return selection;
    }

    private static boolean isCoded(Questionnaire questionnaire, String variable) {
        return questionnaire.variables().stream().anyMatch(found -> found.name().equals(variable) && found.isCoded());
    }
}
