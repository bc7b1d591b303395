package org.ovoz.workbench.ui.result;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.tabulation.WeightedCounts;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.RakedGroups.Column;

/** The columns of a weighted table: countries or groups, within every category of a layer that stands over them. */
final class RakedColumns {

    private final AnalysisContext context;
    private final ResultWording words;

    RakedColumns(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
    }

    /** The countries; within every category of a layer that stands over them. */
    List<Column> ofCountries(Map<CountryCode, RakedWeights> all) {
        var layout = context.analysis().layout();
        if (!layout.isNested()) {
            return all.entrySet().stream()
                    .map(one -> Column.of(
                            words.country(one.getKey()),
                            variable -> Optional.of(one.getValue().counts(variable))))
                    .toList();
        }
        var layer = Subject.of(context.questionnaire(), layout.layer()).orElseThrow();
        return context.cases().counts(layer.name()).validCodes().keySet().stream()
                .map(code -> context.within(layer, code))
                .flatMap(part -> {
                    var cases = cases(part);
                    return all.entrySet().stream()
                            .map(one -> Column.of(
                                    part.part() + " – " + words.country(one.getKey()),
                                    variable -> ofCountry(one.getValue(), cases, variable)));
                })
                .toList();
    }

    private Cases cases(AnalysisContext part) {
        return part == context
                ? context.cases()
                : context.cases().snapshot().select(part.analysis().filter().selection());
    }

    private static Optional<WeightedCounts> ofCountry(RakedWeights weights, Cases cases, String variable) {
        return weights.counts(cases, variable, Analysis.COUNTRY).values().stream()
                .findFirst();
    }

    /** A group for each code of the column; within every category of a layer that stands over them. */
    List<Column> within(CountryCode country, RakedWeights weights) {
        var layout = context.analysis().layout();
        if (!layout.isNested()) {
            return columns("", context, country, weights);
        }
        var layer = Subject.of(context.questionnaire(), layout.layer()).orElseThrow();
        return context.cases().counts(layer.name(), country).validCodes().keySet().stream()
                .map(code -> context.within(layer, code))
                .flatMap(one -> columns(one.part() + " – ", one, country, weights).stream())
                .toList();
    }

    private List<Column> columns(String before, AnalysisContext part, CountryCode country, RakedWeights weights) {
        var by = context.analysis().column();
        var cases = cases(part);
        if (by.isEmpty()) {
            return List.of(
                    Column.of(before + words.tables().word("total"), variable -> ofCountry(weights, cases, variable)));
        }
        var cache = new HashMap<String, Map<Integer, WeightedCounts>>();
        return cases.counts(by, country).validCodes().keySet().stream()
                .map(code -> Column.of(
                        before + words.tables().value(context.cases().variable(by), code),
                        variable -> Optional.ofNullable(
                                cache.computeIfAbsent(variable, name -> weights.counts(cases, name, by))
                                        .get(code))))
                .toList();
    }
}
