package org.ovoz.report.internal;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.FieldDays;
import org.ovoz.tabulation.columns.Snapshot;
import org.ovoz.tabulation.comparison.ModeComparison;

/**
 * The figures behind a report, frozen: counts by country and variable in no language, and no cases, so that a withdrawal
 * is never undone by a frozen copy.
 *
 * @param byCountry in the order of the study
 * @param modes single choices by mode of interview, by variable
 */
public record FrozenFigures(
        WaveId wave, SequencedMap<CountryCode, Figures> byCountry, Map<String, ModeComparison> modes) {

    /**
     * A country's figures.
     *
     * @param cases how many interviews count
     * @param days of the first and last of them, or null when there is none
     */
    public record Figures(int cases, @Nullable FieldDays days, Marginals marginals) {

        int of(String variable, int code) {
            return marginals.counts(variable).of(code);
        }

        int synthetic() {
            return of("synthetic", 1);
        }
    }

    /**
     * Frozen figures as they are stored.
     *
     * @param id made from the figures: equal figures have the same one
     * @param day when they were frozen first
     * @param revision of the tables at that time
     */
    public record Stored(String id, LocalDate day, long revision, FrozenFigures figures) {}

    public FrozenFigures {
        byCountry = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(byCountry));
        modes = Map.copyOf(modes);
    }

    /** The figures of some countries as they are in these cases. */
    public static FrozenFigures of(
            WaveId wave, Snapshot snapshot, Questionnaire questionnaire, List<CountryCode> countries) {
        var cases = snapshot.all();
        var byCountry = new LinkedHashMap<CountryCode, Figures>();
        countries.forEach(country -> byCountry.put(
                country,
                new Figures(
                        cases.size(country),
                        FieldDays.of(cases, country).orElse(null),
                        Marginals.of(cases, questionnaire, country))));
        return new FrozenFigures(wave, byCountry, ModeComparison.of(snapshot, questionnaire, countries));
    }

    /** With the counts of what is derived, by its key. */
    FrozenFigures with(Cases cases, Map<String, Variable> derived) {
        var more = new LinkedHashMap<CountryCode, Figures>();
        byCountry.forEach((country, figures) -> {
            var counts = new LinkedHashMap<>(figures.marginals().byVariable());
            derived.forEach((key, variable) -> {
                if (variable.isAskedIn(country)) {
                    counts.put(key, cases.counts(variable.name(), country));
                }
            });
            more.put(
                    country,
                    new Figures(
                            figures.cases(),
                            figures.days(),
                            new Marginals(counts, figures.marginals().bySet())));
        });
        return new FrozenFigures(wave, more, modes);
    }

    /** Whether anything differs that both hold: figures that were frozen long ago may have no modes. */
    public boolean differFrom(FrozenFigures earlier) {
        return !byCountry.equals(earlier.byCountry) || !earlier.modes.isEmpty() && !modes.equals(earlier.modes);
    }

    public int cases() {
        return byCountry.values().stream().mapToInt(Figures::cases).sum();
    }

    public int synthetic() {
        return byCountry.values().stream().mapToInt(Figures::synthetic).sum();
    }

    public List<CountryCode> countries() {
        return List.copyOf(byCountry.sequencedKeySet());
    }

    public SequencedMap<CountryCode, Marginals> marginals() {
        var marginals = new LinkedHashMap<CountryCode, Marginals>();
        byCountry.forEach((country, figures) -> marginals.put(country, figures.marginals()));
        return marginals;
    }
}
