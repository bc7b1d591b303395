package org.ovoz.workbench;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.margins.KnownMargins;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** The cases that an analysis counts: those of its wave and filters in the countries of the user, and no others. */
@Service
public class AnalysisScope {

    private final Definitions definitions;
    private final LiveTables live;
    private final KnownMargins margins;
    private final CurrentUser currentUser;
    private final DerivedVariables derived;

    AnalysisScope(
            Definitions definitions,
            LiveTables live,
            KnownMargins margins,
            CurrentUser currentUser,
            DerivedVariables derived) {
        this.derived = derived;
        this.definitions = definitions;
        this.margins = margins;
        this.live = live;
        this.currentUser = currentUser;
    }

    /** The countries whose tables the user may see, in the order of the study. */
    public List<CountryCode> countries() {
        currentUser.require(Permission.SEE_TABLES);
        return List.copyOf(currentUser.countries(definitions.study().countryCodes()));
    }

    /**
     * The countries that an analysis is about.
     *
     * @throws org.springframework.security.access.AccessDeniedException if it names one that the user may not see
     */
    public List<CountryCode> countries(Analysis analysis) {
        var all = countries();
        var some = analysis.filter().countries();
        if (some.isEmpty()) {
            return all;
        }
        some.forEach(currentUser::requireCountry);
        return all.stream().filter(some::contains).toList();
    }

    /** The column for another row: the one that is there; at first the countries, where there are several to compare. */
    public String columnFor(Analysis analysis, Subject row) {
        if (!analysis.isEmpty()) {
            return analysis.column().equals(row.name()) ? "" : analysis.column();
        }
        var asked = countries(analysis).stream().filter(row::isAskedIn).count();
        return asked > 1 && !row.name().equals(Analysis.COUNTRY) ? Analysis.COUNTRY : "";
    }

    /** The cases of an analysis as they are now. */
    public Cases cases(Analysis analysis) {
        return cases(analysis, analysis.wave());
    }

    /** The cases of a wave in the user's countries, with what a definition that is not kept yet would come to. */
    public Cases preview(WaveId wave, Questionnaire questionnaire) {
        var numbers = countries().stream().map(this::number).collect(Collectors.toSet());
        return live.snapshot(wave)
                .once(questionnaire)
                .select(Selection.ALL.with(Analysis.COUNTRY, numbers.isEmpty() ? Set.of(0) : numbers));
    }

    /** The cases of the same filters in another wave; filters that this wave does not have choose nothing there. */
    public Cases cases(Analysis analysis, WaveId wave) {
        var numbers = countries(analysis).stream().map(this::number).collect(Collectors.toSet());
        var selection = analysis.filter().selection().with(Analysis.COUNTRY, numbers.isEmpty() ? Set.of(0) : numbers);
        return live.snapshot(wave)
                .with(derived.definitions().questionnaire(wave))
                .select(selection);
    }

    /** What is known of the population of a country at the time of an analysis' wave. */
    public Optional<PopulationMargins.Population> population(Analysis analysis, CountryCode country) {
        return population(analysis.wave(), country);
    }

    /** The same at the time of any wave. */
    public Optional<PopulationMargins.Population> population(WaveId wave, CountryCode country) {
        return margins.of(wave, country);
    }

    private int number(CountryCode code) {
        return definitions.study().country(code).orElseThrow().number();
    }
}
