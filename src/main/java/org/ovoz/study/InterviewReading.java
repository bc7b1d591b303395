package org.ovoz.study;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** Sent interviews, for those who may read them, in their countries. Drafts and practice are shown to nobody here. */
@Service
public class InterviewReading {

    private final SentInterviews sent;
    private final InterviewService interviews;
    private final ExclusionsAndWithdrawals exclusions;
    private final Corrections corrections;
    private final Definitions definitions;
    private final CurrentUser user;
    private final Users users;
    private final AuditTrail audit;
    private final LiveTables live;

    InterviewReading(
            SentInterviews sent,
            InterviewService interviews,
            ExclusionsAndWithdrawals exclusions,
            Corrections corrections,
            Definitions definitions,
            CurrentUser user,
            Users users,
            AuditTrail audit,
            LiveTables live) {
        this.live = live;
        this.sent = sent;
        this.interviews = interviews;
        this.exclusions = exclusions;
        this.corrections = corrections;
        this.definitions = definitions;
        this.user = user;
        this.users = users;
        this.audit = audit;
    }

    /** The countries whose interviews the user may read, in the study's order. */
    public Set<CountryCode> countries() {
        user.require(Permission.SEE_INTERVIEWS);
        return user.countries(definitions.study().countryCodes());
    }

    /**
     * The latest wave that has sent interviews in the user's countries, else the latest.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while the cases of tables are read after a start
     */
    public WaveId newestWave() {
        var countries = countries();
        live.requireLoaded();
        return definitions
                .study()
                .newestWave(wave -> sent.count(new SentFilter(wave, countries, null, null, null, null, null)) > 0);
    }

    /** Whether the user may correct and withdraw interviews, and leave them out of the counts. */
    public boolean mayExclude() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    public int count(SentFilter filter) {
        check(filter);
        return sent.count(filter);
    }

    /** A page of the list, see {@link SentInterviews#page}. */
    public List<InterviewSummary> page(SentFilter filter, int page) {
        check(filter);
        return sent.page(filter, page);
    }

    /**
     * Opens one interview; it is recorded who did.
     *
     * @throws UnknownInterview if there is none, or it is a draft, practice or of another country: all answers are the same
     */
    public Interview open(InterviewId id) {
        var interview = find(id);
        audit.record(AuditAction.INTERVIEW_VIEWED, interview.wave() + ", " + interview.country() + ", " + id);
        return interview;
    }

    /** What happened to an interview, oldest first. */
    public List<InterviewEvent> history(InterviewId id) {
        find(id);
        return interviews.history(id);
    }

    /**
     * Leaves an interview out of all counts, or takes it in again.
     *
     * @throws IllegalArgumentException without a reason
     */
    public Interview setExcluded(InterviewId id, boolean excluded, String reason) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        var interview = find(id);
        exclusions.setExcluded(interview.id(), excluded, reason, who.id());
        return interviews.get(id);
    }

    /**
     * Begins a correction; nothing is stored. It is recorded who opens the answers.
     *
     * @throws UnknownInterview as in {@link #open}
     * @throws org.ovoz.interview.version.VersionNotKept if the questionnaire's version cannot be read any more
     */
    public CorrectionDraft beginCorrection(InterviewId id) {
        user.require(Permission.CORRECT_INTERVIEWS);
        return corrections.begin(open(id).id());
    }

    /**
     * Confirms a correction.
     *
     * @throws IllegalArgumentException without a reason
     */
    public CorrectionOutcome confirm(CorrectionDraft draft, String reason) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        find(draft.interview().id());
        return corrections.confirm(draft, reason, who.id());
    }

    /**
     * Removes an interview with everything that belongs to it: for who did not agree, is not meant, or asks for it.
     *
     * @throws UnknownInterview as in {@link #open}
     */
    public void withdraw(InterviewId id, WithdrawalReason reason) {
        user.require(Permission.CORRECT_INTERVIEWS);
        exclusions.withdraw(find(id).id(), reason);
    }

    /** The name of somebody in a history. */
    public String nameOf(UUID actor) {
        user.require(Permission.SEE_INTERVIEWS);
        return users.nameOf(actor);
    }

    private void check(SentFilter filter) {
        user.require(Permission.SEE_INTERVIEWS);
        filter.countries().forEach(user::requireCountry);
    }

    private Interview find(InterviewId id) {
        var who = user.require(Permission.SEE_INTERVIEWS);
        var interview = interviews.get(id);
        if (interview.isDraft() || interview.practice() || !who.maySee(interview.country())) {
            throw new UnknownInterview();
        }
        return interview;
    }
}
