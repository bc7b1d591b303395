package org.ovoz.quality;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.interview.Drafts;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.Visits;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.Exclusion;
import org.ovoz.interview.sent.SentCases;
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
    private final SentCases sent;
    private final LiveInspections inspections;
    private final Drafts drafts;
    private final Visits visits;
    private final LiveTables live;
    private final ExclusionsAndWithdrawals sentExclusions;
    private final CurrentUser user;
    private final Users users;

    QualityService(
            Definitions definitions,
            QualityThresholds thresholds,
            SentCases sent,
            LiveInspections inspections,
            Drafts drafts,
            Visits visits,
            LiveTables live,
            ExclusionsAndWithdrawals sentExclusions,
            CurrentUser user,
            Users users) {
        this.definitions = definitions;
        this.thresholds = thresholds;
        this.sent = sent;
        this.inspections = inspections;
        this.drafts = drafts;
        this.visits = visits;
        this.live = live;
        this.sentExclusions = sentExclusions;
        this.user = user;
        this.users = users;
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

    /** Whether the user may leave interviews out of the counts. */
    public boolean mayExclude() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    /** What was found in the sent interviews of the user's countries. */
    public QualityReport report(WaveId wave) {
        return all(wave).of(countries());
    }

    /** How many of the counted interviews of the user's countries are invented for the demonstration. */
    public int synthetic(WaveId wave) {
        return live.snapshot(wave).all().counts("synthetic", countries()).of(1);
    }

    /** The interviews of the user's countries that are left out, each with its decision, newest first. */
    public List<Exclusion> exclusions(WaveId wave) {
        return sent.exclusions(wave, countries());
    }

    /** The name of somebody who decided. */
    public String nameOf(UUID actor) {
        user.require(Permission.SEE_INTERVIEWS);
        return users.nameOf(actor);
    }

    /**
     * Leaves interviews out of all counts by one recorded decision; those that are left out already stay so.
     *
     * @throws IllegalArgumentException without a reason
     * @throws UnknownInterview if one of them is none, a draft, practice or of another country; then nothing is done
     */
    public void exclude(WaveId wave, Collection<InterviewId> ids, String reason) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        var known = report(wave).interviews(ids).stream().collect(Collectors.toMap(Inspected::id, found -> found));
        if (!known.keySet().containsAll(ids)) {
            throw new UnknownInterview();
        }
        ids.stream()
                .distinct()
                .map(known::get)
                .filter(found -> !found.excluded())
                .forEach(found -> sentExclusions.setExcluded(found.id(), true, reason, who.id()));
    }

    /** What was not answered, among the counted interviews of these countries. */
    public List<NonResponse> nonResponse(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        var layout = Layout.of(definitions.questionnaire(wave), thresholds.website());
        return NonResponse.of(layout, live.snapshot(wave).all(), countries);
    }

    /** How the interviews of the user's countries ended, by country and mode. */
    public List<Disposition> dispositions(WaveId wave) {
        var asksConsent = definitions
                .questionnaire(wave)
                .item(thresholds.disposition().consent())
                .isPresent();
        return Disposition.of(
                countries(),
                all(wave).outcomes(),
                drafts.counts(wave),
                drafts.practice(wave),
                visits.of(wave),
                asksConsent);
    }

    /** How many visitors left the first page of a link without a country before they chose one. */
    public int undecidedVisitors(WaveId wave) {
        user.require(Permission.SEE_INTERVIEWS);
        return visits.of(wave).undecided();
    }

    /** How far the interviews of these countries came. */
    public Funnel funnel(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        var notSent = drafts.counts(wave).stream()
                .filter(draft -> countries.contains(draft.country()))
                .toList();
        var complete = all(wave).outcomes().stream()
                .filter(ended -> countries.contains(ended.country()))
                .mapToInt(QualityReport.Ended::interviews)
                .sum();
        return Funnel.of(definitions.questionnaire(wave).pages(), notSent, complete);
    }

    private void check(Collection<CountryCode> countries) {
        user.require(Permission.SEE_INTERVIEWS);
        countries.forEach(user::requireCountry);
    }

    private QualityReport all(WaveId wave) {
        user.require(Permission.SEE_INTERVIEWS);
        return inspections.report(wave);
    }
}
