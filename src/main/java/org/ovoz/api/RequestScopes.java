package org.ovoz.api;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Component;

/** Finds the cases that a request is about, never more than its token includes. */
@Component
class RequestScopes {

    /** No country, mode or language has this code. */
    private static final Set<Integer> NONE = Set.of(0);

    private final Addressed addressed;
    private final LiveTables live;
    private final CurrentUser user;
    private final DerivedVariables derived;

    RequestScopes(Definitions definitions, LiveTables live, CurrentUser user, DerivedVariables derived) {
        this.derived = derived;
        this.addressed = new Addressed(definitions);
        this.live = live;
        this.user = user;
    }

    /** The cases of a wave that a filter chooses; 400 where it is not understood, 403 beyond the token's countries. */
    RequestScope of(String wave, Filter filter) {
        user.require(Permission.SEE_TABLES);
        var id = addressed.wave(wave);
        var questionnaire = derived.definitions().questionnaire(id);
        var countries = countries(filter);
        var selection = Filter.selection(questionnaire, filter.filter(), filter.from(), filter.to());
        selection = narrowed(selection, "country", numbers(countries));
        selection = narrowed(selection, "mode", codes(questionnaire, "mode", filter.mode(), "mode"));
        selection = narrowed(selection, "lang", codes(questionnaire, "lang", filter.language(), "language"));
        if (filter.channel() != null) {
            selection = narrowed(selection, "channel", codes(questionnaire, "channel", filter.channel(), "channel"));
        }
        if (filter.review() != null) {
            selection = narrowed(selection, "review", codes(questionnaire, "review", filter.review(), "review"));
        }
        return new RequestScope(
                questionnaire,
                new Labels(questionnaire, addressed.language(filter.languageOfLabels())),
                countries,
                live.snapshot(id).with(questionnaire).select(selection));
    }

    private List<CountryCode> countries(Filter filter) {
        var named = Filter.several(filter.country()).stream()
                .map(addressed::country)
                .distinct()
                .toList();
        named.forEach(user::requireCountry);
        var all = addressed.definitions().study().countryCodes();
        return user.countries(all).stream()
                .filter(country -> named.isEmpty() || named.contains(country))
                .toList();
    }

    /** Only what the selection and these codes both choose; no codes mean any. */
    private static Selection narrowed(Selection selection, String fact, Set<Integer> codes) {
        if (codes.isEmpty()) {
            return selection;
        }
        var both = new HashSet<>(selection.codes().getOrDefault(fact, codes));
        both.retainAll(codes);
        return selection.with(fact, both.isEmpty() ? NONE : both);
    }

    /** Numbers of countries; that of none where there are none, because an empty set would choose every case. */
    private Set<Integer> numbers(Collection<CountryCode> countries) {
        var numbers = addressed.definitions().study().countries().stream()
                .filter(country -> countries.contains(country.code()))
                .map(Study.Country::number)
                .collect(Collectors.toSet());
        return numbers.isEmpty() ? NONE : numbers;
    }

    private static Set<Integer> codes(
            Questionnaire questionnaire, String variable, @Nullable String names, String parameter) {
        var values = RequestScope.variable(questionnaire, variable).values();
        return Filter.several(names).stream()
                .map(name -> values.stream()
                        .filter(option -> option.name().equals(name))
                        .map(Option::code)
                        .findFirst()
                        .orElseThrow(() -> ApiProblem.badRequest(
                                "A parameter is not understood",
                                "The parameter '" + parameter + "' takes "
                                        + values.stream().map(Option::name).toList() + ".")))
                .collect(Collectors.toSet());
    }
}
