package org.ovoz.quality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/**
 * The quality of a wave's data, for those who may read interviews, in their countries. A report is made anew only after an
 * interview was sent, corrected, excluded or withdrawn. While the interviews are read for the first time, what needs them
 * throws {@link org.ovoz.tabulation.live.TablesLoading}.
 */
@Service
public class QualityService {

    private final Definitions definitions;
    private final QualityThresholds thresholds;
    private final LiveInspections inspections;
    private final LiveTables live;
    private final CurrentUser user;

    QualityService(
            Definitions definitions,
            QualityThresholds thresholds,
            LiveInspections inspections,
            LiveTables live,
            CurrentUser user) {
        this.definitions = definitions;
        this.thresholds = thresholds;
        this.inspections = inspections;
        this.live = live;
        this.user = user;
    }

    /** The countries whose interviews the user may read, in the study's order. */
    public Set<CountryCode> countries() {
        user.require(Permission.SEE_INTERVIEWS);
        return user.countries(definitions.study().countryCodes());
    }

    /** The latest wave that has sent interviews in the user's countries, else the latest. */
    public WaveId newestWave() {
        return definitions.study().newestWave(wave -> !report(wave).isEmpty());
    }

    /** What was found in the sent interviews of the user's countries. */
    public QualityReport report(WaveId wave) {
        return all(wave).of(countries());
    }

    /** How many of the counted interviews of the user's countries are invented for the demonstration. */
    public int synthetic(WaveId wave) {
        return live.snapshot(wave).all().counts("synthetic", countries()).of(1);
    }

    /** What was not answered, among the counted interviews of these countries. */
    public List<NonResponse> nonResponse(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        var layout = Layout.of(definitions.questionnaire(wave), thresholds.website());
        return NonResponse.of(layout, live.snapshot(wave).all(), countries);
    }

    /** Refuses who may not read interviews, or not those of these countries. */
    void check(Collection<CountryCode> countries) {
        user.require(Permission.SEE_INTERVIEWS);
        countries.forEach(user::requireCountry);
    }

    /** What was found in all countries, for who makes sums by country of it. */
    QualityReport all(WaveId wave) {
        user.require(Permission.SEE_INTERVIEWS);
        return inspections.report(wave);
    }
}
