package org.ovoz.workbench;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;

/**
 * An analysis as the parameters of an address, for example
 * {@code wave=cso-2018&row=optimism&column=country&country=KZ,TJ&filter=mode = 1 or gender = 2&show=column,effect}. Reading
 * what was written gives the same analysis; anything else is refused with the name of the parameter. {@code only.mode=1} of
 * older addresses is read as a condition.
 */
public final class Address {

    private static final String ONLY = "only.";
    private static final String NOTHING = "none";
    private static final String FILTER = "filter";
    private static final Set<String> NAMES =
            Set.of("wave", "row", "column", "more", "layer", "nest", "country", FILTER, "from", "to", "show", "k");

    private Address() {}

    /** The parameters by name, in a fixed order; what has its default is left out. */
    public static Map<String, String> of(Analysis analysis) {
        var parameters = new LinkedHashMap<String, String>();
        parameters.put("wave", analysis.wave().value());
        put(parameters, "row", analysis.row());
        put(parameters, "column", analysis.column());
        put(parameters, "more", String.join(",", analysis.layout().more()));
        put(
                parameters,
                analysis.layout().isNested() ? "nest" : "layer",
                analysis.layout().layer());
        parameters.putAll(of(analysis.filter()));
        if (!analysis.isEmpty()) {
            parameters.put("show", show(analysis.shown()));
        }
        if (analysis.k() != Analysis.DEFAULT_K) {
            put(parameters, "k", analysis.k());
        }
        return parameters;
    }

    /** The parameters of a filter alone. */
    private static Map<String, String> of(AnalysisFilter filter) {
        var parameters = new LinkedHashMap<String, String>();
        put(
                parameters,
                "country",
                filter.countries().stream().map(CountryCode::iso).collect(Collectors.joining(",")));
        put(parameters, FILTER, FilterText.write(filter.condition()));
        put(parameters, "from", filter.from());
        put(parameters, "to", filter.to());
        return parameters;
    }

    /** The parameters as one line, as it stands after the question mark of an address. */
    public static String line(Analysis analysis) {
        return line(of(analysis));
    }

    /** The parameters of a filter as one line. */
    public static String line(AnalysisFilter filter) {
        return line(of(filter));
    }

    private static String line(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * Reads a line that {@link #line} wrote.
     *
     * @throws UnreadableAddress if the study does not have what it names any more
     */
    public static Analysis read(String line, Definitions definitions) throws UnreadableAddress {
        return read(parameters(line), definitions);
    }

    /**
     * Reads the line of a filter for the cases of a wave.
     *
     * @throws UnreadableAddress if the wave does not have what it names
     */
    public static AnalysisFilter filter(String line, WaveId wave, Definitions definitions) throws UnreadableAddress {
        return filter(parameters(line), definitions, definitions.questionnaire(wave));
    }

    /** The parameters as a browser sends them, the first of each name. */
    public static Map<String, String> single(Map<String, List<String>> parameters) {
        var first = new LinkedHashMap<String, String>();
        parameters.forEach((name, values) -> first.put(name, values.isEmpty() ? "" : values.getFirst()));
        return first;
    }

    private static Map<String, String> parameters(String line) {
        var parameters = new LinkedHashMap<String, String>();
        for (var part : line.split("&")) {
            var at = part.indexOf('=');
            if (at > 0) {
                parameters.put(decoded(part.substring(0, at)), decoded(part.substring(at + 1)));
            }
        }
        return parameters;
    }

    /**
     * Reads the parameters of an address; none at all is no analysis of the newest wave.
     *
     * @throws UnreadableAddress if one of them is unknown, or names what this study does not have
     */
    public static Analysis read(Map<String, String> parameters, Definitions definitions) throws UnreadableAddress {
        for (var name : parameters.keySet()) {
            if (!NAMES.contains(name) && !name.startsWith(ONLY)) {
                throw new UnreadableAddress(name);
            }
        }
        var wave = parameters.containsKey("wave")
                ? wave(parameters, definitions).orElseThrow(() -> new UnreadableAddress("wave"))
                : definitions.waves().getLast().id();
        var questionnaire = definitions.questionnaire(wave);
        var empty = Analysis.of(wave).with(filter(parameters, definitions, questionnaire));
        var analysis = parameters.containsKey("k") ? empty.withK(number(parameters.get("k"), "k")) : empty;
        var row = parameters.getOrDefault("row", "");
        if (row.isEmpty()) {
            return analysis;
        }
        var subject = Subject.of(questionnaire, row).orElseThrow(() -> new UnreadableAddress("row"));
        var column = column(parameters.getOrDefault("column", ""), questionnaire);
        if (column.equals(row)) {
            throw new UnreadableAddress("column");
        }
        var by = Subject.of(questionnaire, column).orElse(null);
        var chosen =
                analysis.with(AddressedLayout.read(parameters, questionnaire)).on(subject, column, by);
        var show = parameters.get("show");
        return show == null ? chosen : shown(chosen, chosen.kind(subject, by), show);
    }

    /** The wave that an address names, also where the rest of it cannot be read. */
    public static Optional<WaveId> wave(Map<String, String> parameters, Definitions definitions) {
        return definitions.waves().stream()
                .map(wave -> wave.id())
                .filter(id -> id.value().equals(parameters.get("wave")))
                .findFirst();
    }

    private static AnalysisFilter filter(
            Map<String, String> parameters, Definitions definitions, Questionnaire questionnaire)
            throws UnreadableAddress {
        var parts = new ArrayList<Condition>();
        for (var entry : new TreeMap<>(parameters).entrySet()) {
            if (entry.getKey().startsWith(ONLY)) {
                var variable = entry.getKey().substring(ONLY.length());
                var code = code(variable, entry.getValue(), questionnaire);
                parts.add(new Condition.Comparison(variable, Condition.Operator.EQUAL, code));
            }
        }
        var text = parameters.getOrDefault(FILTER, "");
        if (!text.isBlank()) {
            parts.add(FilterText.read(text, questionnaire).orElseThrow(() -> new UnreadableAddress(FILTER)));
        }
        return new AnalysisFilter(
                countries(parameters.getOrDefault("country", ""), definitions),
                FilterText.all(parts),
                day(parameters, "from"),
                day(parameters, "to"));
    }

    private static String column(String value, Questionnaire questionnaire) throws UnreadableAddress {
        if (value.isEmpty() || value.equals(Analysis.WAVE)) {
            return value;
        }
        return Subject.of(questionnaire, value)
                .filter(subject -> subject.kind().isColumn())
                .map(Subject::name)
                .orElseThrow(() -> new UnreadableAddress("column"));
    }

    private static Analysis shown(Analysis analysis, ResultKind kind, String value) throws UnreadableAddress {
        var ticks = EnumSet.noneOf(Statistic.class);
        for (var key : value.equals(NOTHING) ? new String[0] : value.split(",")) {
            ticks.add(Statistic.ofKey(key)
                    .filter(kind.offered()::contains)
                    .orElseThrow(() -> new UnreadableAddress("show")));
        }
        return analysis.shown(ticks);
    }

    private static List<CountryCode> countries(String value, Definitions definitions) throws UnreadableAddress {
        var all = definitions.study().countryCodes();
        var some = new ArrayList<CountryCode>();
        for (var iso : value.isEmpty() ? new String[0] : value.split(",")) {
            some.add(all.stream()
                    .filter(code -> code.iso().equals(iso))
                    .findFirst()
                    .orElseThrow(() -> new UnreadableAddress("country")));
        }
        return some;
    }

    private static Integer code(String variable, String value, Questionnaire questionnaire) throws UnreadableAddress {
        var code = number(value, ONLY + variable);
        return questionnaire.variables().stream()
                .filter(found -> found.name().equals(variable))
                .filter(found -> found.kind() == Variable.Kind.SINGLE || found.kind() == Variable.Kind.CASE)
                .filter(found -> found.valueLabel(code) != null)
                .map(_ -> code)
                .findFirst()
                .orElseThrow(() -> new UnreadableAddress(ONLY + variable));
    }

    private static int number(String value, String parameter) throws UnreadableAddress {
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException _) {
            throw new UnreadableAddress(parameter);
        }
    }

    private static @Nullable LocalDate day(Map<String, String> parameters, String name) throws UnreadableAddress {
        try {
            var value = parameters.get(name);
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeParseException _) {
            throw new UnreadableAddress(name);
        }
    }

    private static String show(Set<Statistic> shown) {
        return shown.isEmpty()
                ? NOTHING
                : shown.stream().sorted().map(Statistic::key).collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> parameters, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            parameters.put(name, value.toString());
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
