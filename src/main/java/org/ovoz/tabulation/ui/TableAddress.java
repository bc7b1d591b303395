package org.ovoz.tabulation.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable.Empty;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.ui.TableRequest.Arrangement;

/**
 * What the reader of the tables has chosen, as the parameters of an address, for example
 * {@code wave=cso-2026&country=KZ&only.mode=1&from=2026-11-01}. What is chosen unasked is left out, but for the wave, which
 * stays the one that was looked at when a newer one begins.
 *
 * @param allowed the countries whose tables the reader may see
 */
record TableAddress(Definitions definitions, List<CountryCode> allowed) {

    private static final String WAVE = "wave";
    private static final String COUNTRY = "country";
    private static final String ONLY = "only.";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String EMPTY = "empty";
    private static final String ORDER = "order";
    private static final Set<String> NAMES = Set.of(WAVE, COUNTRY, FROM, TO, EMPTY, ORDER);
    private static final String SHOWN = "shown";
    private static final String FREQUENCY = "frequency";

    /** Case facts that have a list of their own above the tables. */
    static final Set<String> FACTS = Set.of("mode", "lang", "channel", "review");

    /** What an address asks for, and the first of its parameters that names what there is not or may not be seen. */
    record Read(TableRequest request, Optional<String> unreadable) {}

    /** The parameters by name, in a fixed order. */
    Map<String, String> of(TableRequest request) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put(WAVE, request.wave().value());
        if (request.arrangement() != Arrangement.SIDE_BY_SIDE) {
            parameters.put(COUNTRY, name(request.arrangement()));
        } else if (request.countries().size() == 1 && allowed.size() > 1) {
            parameters.put(COUNTRY, request.countries().getFirst().iso());
        }
        new TreeMap<>(request.selection().codes())
                .forEach((variable, codes) ->
                        parameters.put(ONLY + variable, codes.iterator().next().toString()));
        put(parameters, FROM, request.selection().from());
        put(parameters, TO, request.selection().to());
        if (request.empty() == Empty.SHOWN) {
            parameters.put(EMPTY, SHOWN);
        }
        if (request.order() == RowOrder.FREQUENCY) {
            parameters.put(ORDER, FREQUENCY);
        }
        return parameters;
    }

    /**
     * Reads parameters; one that cannot be read counts as not given.
     *
     * @param first the wave where none is named
     */
    Read read(Map<String, String> parameters, WaveId first) {
        var reading = new Reading(parameters);
        var wave = reading.take(WAVE, this::wave).orElse(first);
        var place = reading.take(COUNTRY, this::place).orElse(new Place(allowed, Arrangement.SIDE_BY_SIDE));
        var selection = Selection.ALL.between(
                reading.take(FROM, TableAddress::day).orElse(null),
                reading.take(TO, TableAddress::day).orElse(null));
        for (var variable : reading.filtered()) {
            var code = reading.take(ONLY + variable, value -> code(definitions.questionnaire(wave), variable, value));
            selection = code.isPresent() ? selection.with(variable, Set.of(code.get())) : selection;
        }
        var empty = reading.take(EMPTY, value -> value.equals(SHOWN) ? Optional.of(Empty.SHOWN) : Optional.empty());
        var order = reading.take(
                ORDER, value -> value.equals(FREQUENCY) ? Optional.of(RowOrder.FREQUENCY) : Optional.empty());
        return new Read(
                new TableRequest(
                        wave,
                        place.countries(),
                        place.arrangement(),
                        selection,
                        empty.orElse(Empty.HIDDEN),
                        order.orElse(RowOrder.SCALE)),
                reading.refused.stream().findFirst());
    }

    /** The parameters of an address, and those that could not be read. */
    private static final class Reading {
        private final Map<String, String> parameters;
        private final List<String> refused;

        private Reading(Map<String, String> parameters) {
            this.parameters = parameters;
            refused = new ArrayList<>(parameters.keySet().stream()
                    .filter(name -> !NAMES.contains(name) && !name.startsWith(ONLY))
                    .toList());
        }

        private <T> Optional<T> take(String name, Function<String, Optional<T>> read) {
            if (!parameters.containsKey(name)) {
                return Optional.empty();
            }
            var value = read.apply(parameters.get(name));
            if (value.isEmpty()) {
                refused.add(name);
            }
            return value;
        }

        /** The variables that the cases are filtered by: the case facts, and one more, which is all that the page can show. */
        private List<String> filtered() {
            var variables = parameters.keySet().stream()
                    .filter(name -> name.startsWith(ONLY))
                    .map(name -> name.substring(ONLY.length()))
                    .toList();
            var others =
                    variables.stream().filter(name -> !FACTS.contains(name)).toList();
            others.stream().skip(1).map(ONLY::concat).forEach(refused::add);
            return variables.stream()
                    .filter(name -> FACTS.contains(name) || name.equals(others.getFirst()))
                    .toList();
        }
    }

    private record Place(List<CountryCode> countries, Arrangement arrangement) {}

    private Optional<WaveId> wave(String value) {
        return definitions.waves().stream()
                .map(Study.Wave::id)
                .filter(id -> id.value().equals(value))
                .findFirst();
    }

    private Optional<Place> place(String value) {
        return Stream.of(Arrangement.COLUMNS, Arrangement.TOGETHER)
                .filter(arrangement -> allowed.size() > 1 && name(arrangement).equals(value))
                .map(arrangement -> new Place(allowed, arrangement))
                .findFirst()
                .or(() -> allowed.stream()
                        .filter(country -> country.iso().equals(value))
                        .map(country -> new Place(List.of(country), Arrangement.SIDE_BY_SIDE))
                        .findFirst());
    }

    /** The name of an arrangement in the place of a country. */
    static String name(Arrangement arrangement) {
        return arrangement.name().toLowerCase(Locale.ROOT);
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
