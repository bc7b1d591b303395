package org.ovoz.quality;

import java.util.Collection;
import java.util.List;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.Drafts;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/**
 * How people took part in a wave: dispositions, visitors, how far those came who broke off; for those who may read
 * interviews, in their countries.
 */
@Service
public class Participation {

    private final QualityService quality;
    private final Definitions definitions;
    private final QualityThresholds thresholds;
    private final Drafts drafts;
    private final Visits visits;
    private final ContactCounts contacts;
    private final CurrentUser user;

    Participation(
            QualityService quality,
            Definitions definitions,
            QualityThresholds thresholds,
            Drafts drafts,
            Visits visits,
            ContactCounts contacts,
            CurrentUser user) {
        this.quality = quality;
        this.definitions = definitions;
        this.thresholds = thresholds;
        this.drafts = drafts;
        this.visits = visits;
        this.contacts = contacts;
        this.user = user;
    }

    /** How the interviews of the user's countries ended, by country and mode. */
    public List<Disposition> dispositions(WaveId wave) {
        var asksConsent = definitions
                .questionnaire(wave)
                .item(thresholds.disposition().consent())
                .isPresent();
        return Disposition.of(
                quality.countries(),
                quality.all(wave).outcomes(),
                drafts.counts(wave),
                contacts.of(wave),
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
        quality.check(countries);
        var notSent = drafts.counts(wave).stream()
                .filter(draft -> countries.contains(draft.country()))
                .toList();
        var complete = quality.all(wave).outcomes().stream()
                .filter(ended -> countries.contains(ended.country()))
                .mapToInt(QualityReport.Ended::interviews)
                .sum();
        return Funnel.of(definitions.questionnaire(wave).pages(), notSent, complete);
    }
}
