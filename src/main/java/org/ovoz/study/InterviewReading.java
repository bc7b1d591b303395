package org.ovoz.study;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.FieldStaff;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** Sent interviews, for those who may read them, in their countries. Drafts and practice are shown to nobody here. */
@Service
public class InterviewReading {

    private final SentInterviews sent;
    private final InterviewService interviews;
    private final Definitions definitions;
    private final CurrentUser user;
    private final Users users;
    private final AuditTrail audit;
    private final LiveTables live;
    private final FieldStaff staff;

    InterviewReading(
            SentInterviews sent,
            InterviewService interviews,
            Definitions definitions,
            CurrentUser user,
            Users users,
            AuditTrail audit,
            LiveTables live,
            FieldStaff staff) {
        this.staff = staff;
        this.live = live;
        this.sent = sent;
        this.interviews = interviews;
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
                .newestWave(
                        wave -> sent.countUpTo(1, new SentFilter(wave, countries, null, null, null, null, null)) > 0);
    }

    /** Likewise of interviews in depth; nothing of tables is waited for. */
    public WaveId newestInDepth() {
        var countries = countries();
        var waves = definitions.inDepth();
        return waves.stream()
                .map(Study.Wave::id)
                .filter(wave -> sent.countUpTo(1, new SentFilter(wave, countries, null, null, null, null, null)) > 0)
                .findFirst()
                .orElseGet(() -> waves.getFirst().id());
    }

    public int count(SentFilter filter) {
        check(filter);
        return sent.count(filter);
    }

    /** A page of the list, see {@link SentInterviews#page}. */
    public List<InterviewSummary> page(SentFilter filter, int page) {
        check(filter);
        return told(sent.page(filter, page));
    }

    /** How many there are, but no more than a limit. */
    public int countUpTo(int limit, SentFilter filter) {
        check(filter);
        return sent.countUpTo(limit, filter);
    }

    /** Some of the list in an order. */
    public List<InterviewSummary> page(SentFilter filter, SentOrder order, int offset, int limit) {
        check(filter);
        return told(sent.page(filter, order, offset, limit));
    }

    /**
     * Which interviews stand before and after one in a list, as far as lists are shown; empty if it is not in it.
     *
     * @param place from 1
     * @param of how many are listed
     */
    public record Neighbours(Optional<InterviewId> before, Optional<InterviewId> after, int place, int of) {}

    public Optional<Neighbours> neighbours(InterviewId id, SentFilter filter, SentOrder order, int most) {
        check(filter);
        var ids = sent.ids(filter, order, most);
        var at = ids.indexOf(id);
        return at < 0
                ? Optional.empty()
                : Optional.of(new Neighbours(
                        at == 0 ? Optional.empty() : Optional.of(ids.get(at - 1)),
                        at == ids.size() - 1 ? Optional.empty() : Optional.of(ids.get(at + 1)),
                        at + 1,
                        ids.size()));
    }

    /**
     * Whether the user may know who held which interview: with the day and the interviewer's town it leads to the people who
     * were interviewed, and nobody but those who lead field work needs it.
     */
    public boolean maySeeInterviewers() {
        return user.get().filter(who -> who.may(Permission.LEAD_FIELDWORK)).isPresent();
    }

    /** Who holds interviews in the user's countries, for the filter. */
    public List<User> interviewers() {
        return staff.in(countries());
    }

    /** Who held an interview; empty where nobody did, and for whoever may not know it. */
    public Optional<String> interviewer(Interview interview) {
        return maySeeInterviewers()
                ? Optional.ofNullable(interview.origin().interviewer()).map(users::nameOf)
                : Optional.empty();
    }

    private List<InterviewSummary> told(List<InterviewSummary> lines) {
        return maySeeInterviewers()
                ? lines
                : lines.stream().map(InterviewSummary::withoutInterviewer).toList();
    }

    /** Whether the user may take lines of the list away as a file. */
    public boolean mayTakeAway() {
        return user.get().filter(who -> who.may(Permission.EXPORT)).isPresent();
    }

    /** Notes that somebody took lines of the list away as a file. */
    public void taken(SentFilter filter, int lines) {
        check(filter);
        user.require(Permission.EXPORT);
        audit.record(AuditAction.EXPORTED, filter.wave() + ", list of interviews, lines: " + lines);
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

    /** The name of somebody in a history. */
    public String nameOf(UUID actor) {
        user.require(Permission.SEE_INTERVIEWS);
        return users.nameOf(actor);
    }

    private void check(SentFilter filter) {
        user.require(Permission.SEE_INTERVIEWS);
        filter.countries().forEach(user::requireCountry);
        if (filter.interviewer() != null) {
            user.require(Permission.LEAD_FIELDWORK);
        }
    }

    /**
     * An interview that the user may read; nothing is recorded.
     *
     * @throws UnknownInterview as in {@link #open}
     */
    public Interview find(InterviewId id) {
        var who = user.require(Permission.SEE_INTERVIEWS);
        var interview = interviews.get(id);
        if (interview.isDraft() || interview.practice() || !who.maySee(interview.country())) {
            throw new UnknownInterview();
        }
        return interview;
    }
}
