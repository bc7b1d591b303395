package org.ovoz.quality;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/** How many counted interviews are flagged, for notices. It asks for no right: who is told what is decided by the caller. */
@Component
public class FlagCounts {

    /** More than these are read for whoever opens the page of quality, and not for a notice. */
    private static final int MOST = 200_000;

    private static final Set<Flag> CONFLICTS = EnumSet.of(Flag.NONE_CONFLICT, Flag.SITE_CONFLICT);

    /**
     * Flagged interviews of a country.
     *
     * @param conflicts with answers that contradict each other
     * @param others with other flags alone
     */
    public record Count(int conflicts, int others) {}

    private final LiveInspections inspections;
    private final InterviewRows rows;

    FlagCounts(LiveInspections inspections, InterviewRows rows) {
        this.inspections = inspections;
        this.rows = rows;
    }

    /** @throws org.ovoz.tabulation.live.TablesLoading while the interviews are read for the first time */
    public Map<CountryCode, Count> of(WaveId wave, Collection<CountryCode> countries) {
        if (rows.sent() > MOST) {
            return Map.of();
        }
        var report = inspections.report(wave);
        var counts = new HashMap<CountryCode, Count>();
        countries.forEach(country -> {
            var conflicts = report.flagged(Set.of(country), CONFLICTS).size();
            counts.put(country, new Count(conflicts, report.flagged(country) - conflicts));
        });
        return counts;
    }
}
