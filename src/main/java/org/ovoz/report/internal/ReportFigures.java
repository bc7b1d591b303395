package org.ovoz.report.internal;

import java.util.LinkedHashMap;
import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportPlan;
import org.ovoz.report.store.FiguresStore;
import org.ovoz.tabulation.Marginals;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** The figures of a wave, for those who may: side by side as the cases are now, or frozen for a report. */
@Service
public class ReportFigures {

    private final LiveTables live;
    private final FiguresStore store;
    private final Definitions definitions;
    private final ReportPlan plan;
    private final CurrentUser user;
    private final StudyDays days;
    private final DerivedInReports derived;

    ReportFigures(
            LiveTables live,
            FiguresStore store,
            Definitions definitions,
            ReportPlan plan,
            CurrentUser user,
            StudyDays days,
            DerivedInReports derived) {
        this.derived = derived;
        this.live = live;
        this.store = store;
        this.definitions = definitions;
        this.plan = plan;
        this.user = user;
        this.days = days;
    }

    /**
     * The countries side by side, as the cases are now.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not see them
     */
    public Comparative comparative(WaveId wave, List<CountryCode> countries) {
        user.require(Permission.SEE_TABLES);
        countries.forEach(user::requireCountry);
        var questionnaire = definitions.questionnaire(wave);
        var cases = live.snapshot(wave).all();
        var marginals = new LinkedHashMap<CountryCode, Marginals>();
        inOrder(countries).forEach(country -> marginals.put(country, Marginals.of(cases, questionnaire, country)));
        return Comparative.of(plan, questionnaire, marginals);
    }

    /**
     * Freezes the figures as they are now; equal figures that are frozen already are found again.
     *
     * @throws org.springframework.security.access.AccessDeniedException if the user may not write their report
     */
    public FrozenFigures.Stored freeze(WaveId wave, List<CountryCode> countries) {
        user.require(Permission.WRITE_REPORT);
        countries.forEach(user::requireCountry);
        live.refresh();
        var revision = live.snapshot(wave).revision();
        return store.freeze(figures(wave, countries), days.today(), revision);
    }

    private FrozenFigures figures(WaveId wave, List<CountryCode> countries) {
        var snapshot = live.snapshot(wave);
        var figures = FrozenFigures.of(wave, snapshot, definitions.questionnaire(wave), inOrder(countries));
        var wanted = derived.of(wave);
        return wanted.isEmpty()
                ? figures
                : figures.with(snapshot.with(derived.questionnaire(wave)).all(), wanted);
    }

    private List<CountryCode> inOrder(List<CountryCode> countries) {
        return definitions.study().countryCodes().stream()
                .filter(countries::contains)
                .toList();
    }
}
