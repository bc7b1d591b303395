package org.ovoz.questionnaire;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A variable that the team made of others. It is a definition and no data: the codes are computed from those of the
 * sources wherever they are needed, so that a corrected answer is a corrected category.
 *
 * @param name as a variable of the questionnaire has one
 * @param label what tables call it, in the languages in which somebody wrote it
 * @param withdrawn whether it is kept only for what was made with it
 */
public record DerivedVariable(String name, Text label, Derivation derivation, boolean withdrawn) {

    /**
     * The variables that derived variables come to, in their order.
     *
     * @param known those of the questionnaire
     * @param labels of its missing codes
     */
    static List<Variable> variables(List<DerivedVariable> derived, List<Variable> known, Map<Missing, Text> labels) {
        var byName = new LinkedHashMap<String, Variable>();
        known.forEach(variable -> byName.put(variable.name(), variable));
        inOrder(derived, byName.keySet()).forEach(one -> byName.put(one.name(), one.variable(byName, labels)));
        return derived.stream().map(one -> byName.get(one.name())).toList();
    }

    /**
     * In an order in which each comes after those that it is made of: bands after their mean, a mean after the rows that
     * were turned round. What is made of something unknown comes last.
     */
    static List<DerivedVariable> inOrder(List<DerivedVariable> derived, Set<String> known) {
        var left = new ArrayList<>(derived);
        var names = new HashSet<>(known);
        var ordered = new ArrayList<DerivedVariable>();
        while (true) {
            var next = left.stream().filter(one -> one.isOf(names)).toList();
            if (next.isEmpty()) {
                ordered.addAll(left);
                return ordered;
            }
            next.forEach(one -> names.add(one.name()));
            ordered.addAll(next);
            left.removeAll(next);
        }
    }

    private boolean isOf(Set<String> known) {
        return derivation.reads().allMatch(known::contains);
    }

    private Variable variable(Map<String, Variable> known, Map<Missing, Text> labels) {
        var sources = derivation
                .reads()
                .flatMap(name -> Stream.ofNullable(known.get(name)))
                .toList();
        return new Variable(
                name,
                derivation.isNumber() ? Variable.Kind.NUMBER : Variable.Kind.SINGLE,
                name,
                label,
                values(sources),
                missing(sources, labels.get(Missing.DOES_NOT_APPLY)),
                level(),
                together(sources, Variable::askedIn),
                any(sources, Variable::sensitive),
                any(sources, Variable::identifying),
                derivation instanceof Derivation.Mean ? Derivation.DECIMALS_OF_MEANS : 0);
    }

    private Level level() {
        return switch (derivation) {
            case Derivation.Merged merged -> merged.ordered() ? Level.ORDINAL : Level.NOMINAL;
            case Derivation.Bands _, Derivation.Reversed _ -> Level.ORDINAL;
            case Derivation.Mean _, Derivation.Sum _, Derivation.Ticks _ -> Level.SCALE;
        };
    }

    private List<Option> values(List<Variable> sources) {
        return switch (derivation) {
            case Derivation.Merged merged ->
                merged.categories().stream()
                        .map(category -> option(category.code(), category.label(), offered(sources, category.of())))
                        .toList();
            case Derivation.Bands bands ->
                bands.bands().stream()
                        .map(band -> option(band.code(), band.label(), Set.of()))
                        .toList();
            case Derivation.Reversed(var _, var lowest, var highest) ->
                sources.stream()
                        .flatMap(source -> source.values().reversed().stream())
                        .map(point -> option(lowest + highest - point.code(), point.label(), point.only()))
                        .toList();
            case Derivation.Mean _, Derivation.Sum _, Derivation.Ticks _ -> List.of();
        };
    }

    private static Option option(int code, Text label, Set<CountryCode> only) {
        return new Option(code, Integer.toString(code), label, only, Condition.ALWAYS, false, null);
    }

    /** Where at least one of the categories that were put together is offered. */
    private static Set<CountryCode> offered(List<Variable> sources, Set<Integer> codes) {
        return together(
                sources.stream()
                        .flatMap(source -> source.values().stream())
                        .filter(option -> codes.contains(option.code()))
                        .toList(),
                Option::only);
    }

    /** The reasons that respondents of a source could choose, and that of what is left out. */
    private List<MissingOption> missing(List<Variable> sources, @Nullable Text leftOut) {
        var reasons = new LinkedHashMap<Missing, MissingOption>();
        sources.forEach(source -> source.missing().forEach(reason -> reasons.putIfAbsent(reason.missing(), reason)));
        if (!derivation.isNumber() && leftOut != null) {
            reasons.putIfAbsent(Missing.DOES_NOT_APPLY, new MissingOption(Missing.DOES_NOT_APPLY, leftOut));
        }
        return new ArrayList<>(reasons.values());
    }

    /** The countries of any, where an empty set stands for all. */
    private static <T> Set<CountryCode> together(List<T> some, Function<T, Set<CountryCode>> countries) {
        var all = new HashSet<CountryCode>();
        for (var one : some) {
            if (countries.apply(one).isEmpty()) {
                return Set.of();
            }
            all.addAll(countries.apply(one));
        }
        return all;
    }

    private static boolean any(List<Variable> sources, Predicate<Variable> is) {
        return sources.stream().anyMatch(is);
    }
}
