package org.ovoz.tabulation.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.UnknownVariable;

/** Looks for what stands against comparing a variable in some countries. */
final class Comparing {

    private static final String NEW_WORDING = "new wording";

    private final Set<CountryCode> countries;
    private final List<Comparability.Finding> findings = new ArrayList<>();

    Comparing(Collection<CountryCode> countries) {
        this.countries = Set.copyOf(countries);
    }

    /** What is derived can be compared where all that it is made of can. */
    List<Comparability.Finding> across(Questionnaire questionnaire, String name) {
        var derived = questionnaire.derived(name);
        if (derived.isPresent()) {
            return ofSources(derived.get(), source -> new Comparing(countries).across(questionnaire, source));
        }
        var variable = variable(questionnaire, name).orElseThrow(() -> new UnknownVariable(name));
        inCountries(Comparability.Reason.NOT_ASKED, country -> !variable.isAskedIn(country));
        inCodes(
                Comparability.Reason.OPTIONS_IN_SOME_COUNTRIES,
                variable.values().stream()
                        .filter(this::isOfferedInSome)
                        .map(Option::code)
                        .collect(Collectors.toSet()));
        questionnaire
                .item(variable.item())
                .ifPresent(item -> inCountries(
                        Comparability.Reason.COUNTRY_WORDING,
                        country -> wordings(item, variable)
                                .anyMatch(text -> text.variants().containsKey(country))));
        return findings;
    }

    List<Comparability.Finding> between(Questionnaire earlier, Questionnaire later, String name) {
        var derived = later.derived(name);
        if (derived.isPresent() && earlier.derived(name).isPresent()) {
            return ofSources(derived.get(), source -> new Comparing(countries).between(earlier, later, source));
        }
        var before = variable(earlier, name);
        var after = variable(later, name);
        if (before.isEmpty() || after.isEmpty()) {
            found(Comparability.Reason.NOT_ASKED);
            return findings;
        }
        inCountries(
                Comparability.Reason.NOT_ASKED,
                country -> !before.get().isAskedIn(country) || !after.get().isAskedIn(country));
        var one = earlier.item(before.get().item());
        var other = later.item(after.get().item());
        if (one.isPresent() && other.isPresent()) {
            compare(one.get(), other.get());
        }
        return findings;
    }

    private static List<Comparability.Finding> ofSources(
            DerivedVariable derived, Function<String, List<Comparability.Finding>> findings) {
        return derived.derivation()
                .reads()
                .flatMap(source -> findings.apply(source).stream())
                .distinct()
                .toList();
    }

    private void compare(Item one, Item other) {
        if (one.getClass() != other.getClass()) {
            found(Comparability.Reason.OTHER_TYPE);
        } else {
            inCodes(
                    one instanceof Item.MultipleChoice
                            ? Comparability.Reason.OTHER_OPTIONS_BESIDE
                            : Comparability.Reason.OTHER_OPTIONS,
                    inOneOnly(codes(one), codes(other)));
        }
        var was = one.facts().wording();
        var is = other.facts().wording();
        if (was.version() != is.version()
                && (was.change().equals(NEW_WORDING) || is.change().equals(NEW_WORDING))) {
            found(Comparability.Reason.NEW_WORDING);
        }
    }

    private void found(Comparability.Reason reason) {
        findings.add(new Comparability.Finding(reason, Set.of(), Set.of()));
    }

    private void inCountries(Comparability.Reason reason, Predicate<CountryCode> concerned) {
        var some = countries.stream().filter(concerned).collect(Collectors.toSet());
        if (!some.isEmpty()) {
            findings.add(new Comparability.Finding(reason, some, Set.of()));
        }
    }

    private void inCodes(Comparability.Reason reason, Set<Integer> codes) {
        if (!codes.isEmpty()) {
            findings.add(new Comparability.Finding(reason, Set.of(), codes));
        }
    }

    private static Optional<Variable> variable(Questionnaire questionnaire, String name) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name) && variable.isCoded())
                .findFirst();
    }

    private boolean isOfferedInSome(Option option) {
        var offering =
                countries.stream().filter(country -> isOffered(option, country)).count();
        return 0 < offering && offering < countries.size();
    }

    private static boolean isOffered(Option option, CountryCode country) {
        return option.only().isEmpty() || option.only().contains(country);
    }

    /** What a respondent reads before answering this variable. */
    private static Stream<Text> wordings(Item item, Variable variable) {
        var answers = switch (item) {
            case Item.SingleChoice choice -> choice.options().stream().map(Option::label);
            case Item.MultipleChoice choice ->
                choice.options().stream()
                        .filter(option -> choice.variable(option).equals(variable.name()))
                        .map(Option::label);
            case Item.Grid grid ->
                Stream.concat(
                        grid.scale().stream().map(Option::label),
                        grid.rows().stream()
                                .filter(row -> row.variable().equals(variable.name()))
                                .map(Row::label));
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> Stream.<Text>empty();
        };
        return Stream.concat(Stream.of(item.text()), answers);
    }

    private static Set<Integer> codes(Item item) {
        var options = switch (item) {
            case Item.SingleChoice choice -> choice.options();
            case Item.MultipleChoice choice -> choice.options();
            case Item.Grid grid -> grid.scale();
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> List.<Option>of();
        };
        return options.stream().map(Option::code).collect(Collectors.toSet());
    }

    private static Set<Integer> inOneOnly(Set<Integer> one, Set<Integer> other) {
        var all = new HashSet<>(one);
        all.addAll(other);
        all.removeIf(code -> one.contains(code) && other.contains(code));
        return all;
    }
}
