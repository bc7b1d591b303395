package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.RakedWeights;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.comparison.Comparability;
import org.ovoz.workbench.ui.result.RakedGroups.Column;

/** The waves of a country side by side, each weighted by what is known of the population at its time. */
final class RakedWaves {

    private final AnalysisContext context;
    private final ResultWording words;
    private final RakedResult raked;

    /** A wave that can be weighted in a country. */
    private record Weighted(Study.Wave wave, Population population, RakedWeights weights, List<String> variables) {}

    RakedWaves(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.raked = new RakedResult(context);
    }

    /** A table per country; words instead where there can be none. */
    Stream<ResultTable> sheets() {
        return raked.sheets((country, _) -> sheet(country));
    }

    private ResultTable sheet(CountryCode country) {
        var caption = raked.caption(country);
        var columns = new ArrayList<Column>();
        var notes = new ArrayList<String>();
        var weights = new ArrayList<RakedWeights>();
        var missing = new ArrayList<String>();
        for (var wave : words.definitions().waves()) {
            var title = words.label(wave.title());
            weighted(wave, country, missing).ifPresent(found -> {
                weights.add(found.weights());
                columns.add(Column.of(
                        title,
                        variable -> found.variables().contains(variable)
                                ? Optional.of(found.weights().counts(variable))
                                : Optional.empty()));
                notes.add(title + ". "
                        + raked.source(
                                found.population().margins().keySet(),
                                found.population().source()));
            });
        }
        if (columns.size() < 2) {
            var why = missing.isEmpty()
                    ? words.word("guard.notAsked", "")
                    : words.word("raked.waves.unknown", String.join("; ", missing));
            return ResultTable.refusal(caption, words.country(country) + ". " + why);
        }
        var sheet = new RakedGroups(context).table(caption, columns, true).notes(notes);
        return raked.caveats(sheet, weights);
    }

    private Optional<Weighted> weighted(Study.Wave wave, CountryCode country, List<String> missing) {
        var isHere = wave.id().equals(context.analysis().wave());
        var questionnaire = words.definitions().questionnaire(wave.id());
        var known = questionnaire.variables().stream().map(Variable::name).toList();
        var variables = Guard.variables(context.row()).stream()
                .filter(known::contains)
                .filter(name -> isHere || isComparable(wave, name, country))
                .toList();
        if (variables.isEmpty()) {
            return Optional.empty();
        }
        var population = context.scope().population(wave.id(), country);
        if (population.isEmpty()) {
            missing.add(words.label(wave.title()));
            return Optional.empty();
        }
        Cases cases = isHere ? context.cases() : context.scope().cases(context.analysis(), wave.id());
        var found = RakedWeights.of(cases, country, population.get().margins());
        var weights = found.weights();
        if (weights == null) {
            missing.add(
                    words.label(wave.title()) + " (" + raked.why(found.unmet().orElseThrow()) + ")");
            return Optional.empty();
        }
        return Optional.of(new Weighted(wave, population.get(), weights, variables));
    }

    private boolean isComparable(Study.Wave other, String variable, CountryCode country) {
        var here = words.definitions().study().wave(context.analysis().wave()).orElseThrow();
        var isLater = other.number() > here.number();
        var otherQuestionnaire = words.definitions().questionnaire(other.id());
        return Comparability.between(
                        isLater ? context.questionnaire() : otherQuestionnaire,
                        isLater ? otherQuestionnaire : context.questionnaire(),
                        variable,
                        List.of(country))
                .findings()
                .stream()
                .noneMatch(finding -> finding.reason().refuses());
    }
}
