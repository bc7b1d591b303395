package org.ovoz.tabulation.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Selection;

/**
 * The filters of tables as parameters of an address, for example {@code only.mode=1&from=2026-11-01}: every page that has
 * these filters writes and reads them alike, so that one leads to another with the same interviews.
 *
 * <pre>{@code var address = new FilterAddress(parameters, Set.of("wave"));
 * address.take("wave", value -> FilterAddress.wave(definitions, value)).orElse(newest);
 * address.selection(questionnaire);
 * address.refused();     // the first parameter that could not be read}</pre>
 */
public final class FilterAddress {

    private static final String ONLY = "only.";
    private static final String FROM = "from";
    private static final String TO = "to";

    /** Case facts that have a list of their own among the filters. */
    static final Set<String> FACTS = Set.of("mode", "lang", "channel", "review");

    private final Map<String, String> parameters;
    private final List<String> refused;

    /** @param others names of parameters beside those of the filters */
    public FilterAddress(Map<String, String> parameters, Set<String> others) {
        this.parameters = parameters;
        refused = new ArrayList<>(parameters.keySet().stream()
                .filter(name ->
                        !others.contains(name) && !name.equals(FROM) && !name.equals(TO) && !name.startsWith(ONLY))
                .toList());
    }

    /** The parameters of an address, each with its first value. */
    public static Map<String, String> parameters(Map<String, List<String>> several) {
        var parameters = new LinkedHashMap<String, String>();
        several.forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.getFirst()));
        return parameters;
    }

    /** The parameters by name, in a fixed order. */
    public static Map<String, String> of(Selection selection) {
        var parameters = new LinkedHashMap<String, String>();
        new TreeMap<>(selection.codes())
                .forEach((variable, codes) ->
                        parameters.put(ONLY + variable, codes.iterator().next().toString()));
        put(parameters, FROM, selection.from());
        put(parameters, TO, selection.to());
        return parameters;
    }

    /** What a parameter says; empty where it is not given, or cannot be read. */
    public <T> Optional<T> take(String name, Function<String, Optional<T>> read) {
        if (!parameters.containsKey(name)) {
            return Optional.empty();
        }
        var value = read.apply(parameters.get(name));
        if (value.isEmpty()) {
            refused.add(name);
        }
        return value;
    }

    /** The filters; one that cannot be read counts as not given. */
    public Selection selection(Questionnaire questionnaire) {
        var selection = Selection.ALL.between(
                take(FROM, FilterAddress::day).orElse(null),
                take(TO, FilterAddress::day).orElse(null));
        for (var variable : filtered()) {
            var code = take(ONLY + variable, value -> code(questionnaire, variable, value));
            selection = code.isPresent() ? selection.with(variable, Set.of(code.get())) : selection;
        }
        return selection;
    }

    /** The first of the parameters that names what there is not or may not be seen. */
    public Optional<String> refused() {
        return refused.stream().findFirst();
    }

    /** The wave of this name. */
    public static Optional<WaveId> wave(Definitions definitions, String value) {
        return definitions.waves().stream()
                .map(Study.Wave::id)
                .filter(id -> id.value().equals(value))
                .findFirst();
    }

    /** The variables that the cases are filtered by: the case facts, and one more, which is all that a page can show. */
    private List<String> filtered() {
        var variables = parameters.keySet().stream()
                .filter(name -> name.startsWith(ONLY))
                .map(name -> name.substring(ONLY.length()))
                .toList();
        var others = variables.stream().filter(name -> !FACTS.contains(name)).toList();
        others.stream().skip(1).map(ONLY::concat).forEach(refused::add);
        return variables.stream()
                .filter(name -> FACTS.contains(name) || name.equals(others.getFirst()))
                .toList();
    }

    private static Optional<Integer> code(Questionnaire questionnaire, String variable, String value) {
        return questionnaire.variables().stream()
                .filter(found -> found.name().equals(variable) && found.kind() == Variable.Kind.SINGLE
                        || found.name().equals(variable) && FACTS.contains(variable))
                .flatMap(found -> found.values().stream())
                .map(Option::code)
                .filter(code -> code.toString().equals(value))
                .findFirst();
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static void put(Map<String, String> parameters, String name, @Nullable LocalDate day) {
        if (day != null) {
            parameters.put(name, day.toString());
        }
    }
}
