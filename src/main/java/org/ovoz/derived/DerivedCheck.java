package org.ovoz.derived;

import static org.ovoz.derived.DerivedProblem.Reason.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovoz.derived.DerivedProblem.Reason;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** Whether a definition means something for the cases of a questionnaire; everything that does not is told at once. */
final class DerivedCheck {

    /** The longest label, in characters; SPSS takes 120 bytes for one of a value. */
    static final int LONGEST_LABEL = 120;

    /** SPSS, Stata and R all take such a name, and no other program cuts it. */
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,30}[a-z0-9]|[a-z]");

    /** Words of SPSS, of conditions, and of columns that every file has. */
    private static final Set<String> RESERVED = Set.of(
            "all",
            "and",
            "by",
            "eq",
            "ge",
            "gt",
            "le",
            "lt",
            "ne",
            "not",
            "or",
            "to",
            "with",
            "in",
            "has",
            "count",
            "answered",
            "interview",
            "completed_on",
            "completed_in",
            "seconds",
            "row",
            "none",
            "wave");

    private final Map<String, Variable> known;
    private final Set<String> derived;
    private final List<DerivedProblem> problems = new ArrayList<>();

    /** @param questionnaire with the derived variables that this one may be made of */
    private DerivedCheck(Questionnaire questionnaire) {
        known = questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .collect(Collectors.toMap(Variable::name, Function.identity()));
        derived = questionnaire.derived().stream().map(DerivedVariable::name).collect(Collectors.toSet());
    }

    /** What is wrong with its name, in whatever questionnaire. */
    static List<DerivedProblem> ofName(String name, Predicate<String> isOfAQuestionnaire) {
        if (name.isEmpty()) {
            return List.of(DerivedProblem.of(NAME_MISSING));
        }
        if (!NAME.matcher(name).matches()) {
            return List.of(DerivedProblem.of(NAME_FORM, name));
        }
        if (RESERVED.contains(name)) {
            return List.of(DerivedProblem.of(NAME_RESERVED, name));
        }
        return isOfAQuestionnaire.test(name) ? List.of(DerivedProblem.of(NAME_QUESTIONNAIRE, name)) : List.of();
    }

    /** What is wrong with its labels and with what it is made of. */
    static List<DerivedProblem> of(DerivedVariable variable, Questionnaire questionnaire) {
        var check = new DerivedCheck(questionnaire);
        check.label(variable.label(), LABEL_MISSING, "");
        check.derivation(variable.derivation());
        return List.copyOf(check.problems);
    }

    private void found(Reason reason, String... arguments) {
        problems.add(DerivedProblem.of(reason, arguments));
    }

    private void label(Text label, Reason reason, String which) {
        if (label.master().values().stream().allMatch(String::isBlank)) {
            found(reason, which);
        }
        label.master().values().stream()
                .filter(text -> text.codePointCount(0, text.length()) > LONGEST_LABEL)
                .findFirst()
                .ifPresent(text -> found(LABEL_LONG, Integer.toString(LONGEST_LABEL)));
    }

    private void derivation(Derivation derivation) {
        switch (derivation) {
            case Derivation.Merged merged -> merged(merged);
            case Derivation.Bands bands -> bands(bands);
            case Derivation.Reversed reversed -> reversed(reversed);
            case Derivation.Mean(var sources, var minimum) -> amounts(sources, minimum);
            case Derivation.Sum(var sources, var minimum) -> amounts(sources, minimum);
            case Derivation.Ticks(var sources) -> sources(sources, variable -> variable.kind() == Variable.Kind.TICK);
        }
    }

    /** Those of the sources that are known and fit; what is wrong with the others is told. */
    private List<Variable> sources(List<String> names, Predicate<Variable> fits) {
        if (names.isEmpty() || names.contains("")) {
            found(SOURCE_MISSING);
            return List.of();
        }
        var fitting = new ArrayList<Variable>();
        for (var name : names) {
            var variable = known.get(name);
            if (variable == null) {
                found(SOURCE_UNKNOWN, name);
            } else if (!fits.test(variable)) {
                found(SOURCE_TYPE, name);
            } else {
                fitting.add(variable);
            }
        }
        return fitting;
    }

    private boolean isOwn(Variable variable) {
        return !derived.contains(variable.name());
    }

    private void merged(Derivation.Merged merged) {
        var sources = sources(
                List.of(merged.source()),
                variable -> isOwn(variable) && !variable.values().isEmpty());
        if (merged.categories().isEmpty()) {
            found(CATEGORIES_NONE);
        }
        for (var category : merged.categories()) {
            label(category.label(), CATEGORY_LABEL, Integer.toString(category.code()));
            if (category.of().isEmpty()) {
                found(CATEGORY_EMPTY, Integer.toString(category.code()));
            }
        }
        sources.forEach(source -> codes(merged, source));
    }

    private void codes(Derivation.Merged merged, Variable source) {
        var seen = new HashSet<Integer>(merged.leftOut());
        for (var category : merged.categories()) {
            category.of().stream()
                    .sorted()
                    .filter(code -> !seen.add(code))
                    .forEach(code -> found(CODE_TWICE, Integer.toString(code)));
        }
        var offered = source.values().stream().map(Option::code).collect(Collectors.toSet());
        offered.stream()
                .sorted()
                .filter(code -> !seen.contains(code))
                .forEach(code -> found(CODE_NOWHERE, Integer.toString(code)));
        seen.stream()
                .sorted()
                .filter(code -> !offered.contains(code))
                .forEach(code -> found(CODE_UNKNOWN, Integer.toString(code)));
    }

    private void bands(Derivation.Bands bands) {
        sources(
                List.of(bands.source()),
                variable -> variable.values().isEmpty() && variable.kind() != Variable.Kind.TICK);
        if (bands.bands().isEmpty()) {
            found(BANDS_NONE);
        }
        for (var band : bands.bands()) {
            label(band.label(), BAND_LABEL, Integer.toString(band.code()));
            if (from(band) > to(band)) {
                found(BAND_ORDER, Integer.toString(band.code()));
            }
        }
        for (int one = 0; one < bands.bands().size(); one++) {
            for (var other : bands.bands().subList(one + 1, bands.bands().size())) {
                overlap(bands.bands().get(one), other);
            }
        }
    }

    private void overlap(Derivation.Band one, Derivation.Band other) {
        if (Math.max(from(one), from(other)) <= Math.min(to(one), to(other))) {
            found(BAND_OVERLAP, Integer.toString(one.code()), Integer.toString(other.code()));
        }
    }

    private static int from(Derivation.Band band) {
        return band.from() == null ? Integer.MIN_VALUE : band.from();
    }

    private static int to(Derivation.Band band) {
        return band.to() == null ? Integer.MAX_VALUE : band.to();
    }

    private void amounts(List<String> names, int minimum) {
        var sources = sources(names, this::isAmount);
        if (!sources.isEmpty() && names.size() < 2) {
            found(SOURCES_FEW);
        }
        if (new HashSet<>(names).size() < names.size()) {
            found(SOURCES_FEW);
        }
        if (minimum < 1 || minimum > names.size()) {
            found(MINIMUM, Integer.toString(names.size()));
        }
        if (sources.stream().map(DerivedCheck::points).distinct().count() > 1) {
            found(SOURCES_SCALES);
        }
    }

    private static Set<Integer> points(Variable variable) {
        return variable.values().stream().map(Option::code).collect(Collectors.toSet());
    }

    /** A rating, a number, or a scale turned round. */
    private boolean isAmount(Variable variable) {
        return switch (variable.kind()) {
            case RATING -> true;
            case NUMBER -> isOwn(variable);
            case SINGLE -> variable.level() != Level.NOMINAL;
            case TICK, TEXT, CASE -> false;
        };
    }

    private void reversed(Derivation.Reversed reversed) {
        var sources = sources(
                List.of(reversed.source()),
                variable -> isOwn(variable)
                        && (variable.kind() == Variable.Kind.RATING
                                || variable.kind() == Variable.Kind.SINGLE && variable.level() != Level.NOMINAL));
        for (var source : sources) {
            var points = points(source);
            var turned = points.stream()
                    .map(point -> reversed.lowest() + reversed.highest() - point)
                    .collect(Collectors.toSet());
            if (!points.equals(turned) || !points.contains(reversed.lowest())) {
                found(SCALE_UNEVEN, source.name());
            }
        }
    }
}
