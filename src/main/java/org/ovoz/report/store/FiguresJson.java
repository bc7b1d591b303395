package org.ovoz.report.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.columns.FieldDays;
import org.ovoz.tabulation.comparison.ModeComparison;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Frozen figures as JSON, always in the same order, so that equal figures are equal texts:
 * {@code {"KZ":{"cases":41,"first":"2018-02-05","last":"2018-03-28","variables":{"gender":{"1":23,"2":18}},"sets":{…}},
 * "modes":{"gender":[{"online":{"1":20,"2":14},"faceToFace":{"1":3,"2":4}}]}}}. Figures that were frozen before answers
 * were compared by mode have no {@code modes}.
 */
final class FiguresJson {

    private static final String MODES = "modes";
    private static final String ONLINE = "online";
    private static final String FACE_TO_FACE = "faceToFace";

    private static final TypeReference<TreeMap<String, TreeMap<Integer, Integer>>> COUNTS = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.shared();

    String write(FrozenFigures figures) {
        var countries = new LinkedHashMap<String, Object>();
        figures.byCountry().forEach((country, of) -> countries.put(country.iso(), country(of)));
        countries.put(MODES, modes(figures.modes()));
        return mapper.writeValueAsString(countries);
    }

    private static Map<String, Object> modes(Map<String, ModeComparison> comparisons) {
        var modes = new TreeMap<String, Object>();
        comparisons.forEach((variable, comparison) -> modes.put(
                variable,
                comparison.strata().stream()
                        .map(stratum -> counts(Map.of(ONLINE, stratum.online(), FACE_TO_FACE, stratum.faceToFace())))
                        .toList()));
        return modes;
    }

    private static Map<String, Object> country(FrozenFigures.Figures figures) {
        var country = new LinkedHashMap<String, Object>();
        country.put("cases", figures.cases());
        var days = figures.days();
        if (days != null) {
            country.put("first", days.first().toString());
            country.put("last", days.last().toString());
        }
        country.put("variables", counts(figures.marginals().byVariable()));
        country.put("sets", counts(figures.marginals().bySet()));
        return country;
    }

    private static Map<String, Map<Integer, Integer>> counts(Map<String, Counts> counts) {
        var byName = new TreeMap<String, Map<Integer, Integer>>();
        counts.forEach((name, of) -> byName.put(name, of.byCode()));
        return byName;
    }

    FrozenFigures read(WaveId wave, String json) {
        var byCountry = new LinkedHashMap<CountryCode, FrozenFigures.Figures>();
        var modes = new LinkedHashMap<String, ModeComparison>();
        mapper.readTree(json).properties().forEach(entry -> {
            if (entry.getKey().equals(MODES)) {
                entry.getValue().properties().forEach(of -> modes.put(of.getKey(), comparison(of.getValue())));
            } else {
                byCountry.put(new CountryCode(entry.getKey()), country(entry.getValue()));
            }
        });
        return new FrozenFigures(wave, byCountry, modes);
    }

    private ModeComparison comparison(JsonNode strata) {
        return new ModeComparison(strata.valueStream()
                .map(this::counts)
                .map(stratum -> new ModeComparison.Stratum(
                        Objects.requireNonNull(stratum.get(ONLINE)), Objects.requireNonNull(stratum.get(FACE_TO_FACE))))
                .toList());
    }

    private FrozenFigures.Figures country(JsonNode node) {
        var days = node.has("first")
                ? new FieldDays(
                        LocalDate.parse(node.get("first").asString()),
                        LocalDate.parse(node.get("last").asString()))
                : null;
        return new FrozenFigures.Figures(
                node.get("cases").asInt(),
                days,
                new Marginals(counts(node.get("variables")), counts(node.get("sets"))));
    }

    private Map<String, Counts> counts(JsonNode node) {
        var counts = new LinkedHashMap<String, Counts>();
        mapper.convertValue(node, COUNTS).forEach((name, byCode) -> counts.put(name, new Counts(byCode)));
        return counts;
    }
}
