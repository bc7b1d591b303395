package org.ovoz.quality;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.Exclusion;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** Which interviews are left out after looking at their flags, by whom and why; for leads, in their countries. */
@Service
public class QualityDecisions {

    private final QualityService quality;
    private final SentCases sent;
    private final ExclusionsAndWithdrawals exclusions;
    private final CurrentUser user;
    private final Users users;

    QualityDecisions(
            QualityService quality,
            SentCases sent,
            ExclusionsAndWithdrawals exclusions,
            CurrentUser user,
            Users users) {
        this.quality = quality;
        this.sent = sent;
        this.exclusions = exclusions;
        this.user = user;
        this.users = users;
    }

    /** Whether the user may leave interviews out of the counts. */
    public boolean mayExclude() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    /** The interviews of the user's countries that are left out, each with its decision, newest first. */
    public List<Exclusion> exclusions(WaveId wave) {
        return sent.exclusions(wave, quality.countries());
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
        var known =
                quality.report(wave).interviews(ids).stream().collect(Collectors.toMap(Inspected::id, found -> found));
        if (!known.keySet().containsAll(ids)) {
            throw new UnknownInterview();
        }
        ids.stream()
                .distinct()
                .map(known::get)
                .filter(found -> !found.excluded())
                .forEach(found -> exclusions.setExcluded(found.id(), true, reason, who.id()));
    }
}
