package org.ovoz.interview.correction;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Reasons;
import org.ovoz.interview.Submission;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.CorrectionOutcome.Corrected;
import org.ovoz.interview.correction.CorrectionOutcome.Decisive;
import org.ovoz.interview.correction.CorrectionOutcome.StillBlank;
import org.ovoz.interview.correction.CorrectionOutcome.Superseded;
import org.ovoz.interview.correction.CorrectionOutcome.Unchanged;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.VersionNotKept;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Corrections of sent interviews. A draft is begun, changed in memory and confirmed with a reason; then answers, coded
 * row, change number, history and audit row are written in one transaction. Who may do it is decided by the callers.
 */
@Service
public class Corrections {

    private final InterviewStore interviews;
    private final EventStore events;
    private final Submission submission;
    private final AnsweredVersions versions;
    private final Durable durable;
    private final StudyDays days;
    private final AuditTrail audit;
    private final ReviewStates reviews;

    Corrections(
            InterviewStore interviews,
            EventStore events,
            Submission submission,
            AnsweredVersions versions,
            Durable durable,
            StudyDays days,
            AuditTrail audit,
            ReviewStates reviews) {
        this.interviews = interviews;
        this.events = events;
        this.submission = submission;
        this.versions = versions;
        this.durable = durable;
        this.days = days;
        this.audit = audit;
        this.reviews = reviews;
    }

    /**
     * Begins a correction; nothing is stored.
     *
     * @throws UnknownInterview if there is none (any more)
     * @throws IllegalArgumentException for an interview that was not sent
     * @throws VersionNotKept if the version that it was answered in cannot be read
     */
    public CorrectionDraft begin(InterviewId id) {
        // First the number, then the answers: what comes between them is seen as a change by somebody else.
        var revision = events.latest(id);
        return draft(interviews.find(id).orElseThrow(UnknownInterview::new), revision);
    }

    private CorrectionDraft draft(Interview interview, int revision) {
        if (interview.isDraft()) {
            throw new IllegalArgumentException("Only sent interviews are corrected.");
        }
        var questionnaire = versions.find(interview).orElseThrow(() -> new VersionNotKept(interview));
        return CorrectionDraft.of(interview, revision, questionnaire);
    }

    /**
     * Confirms a correction as a whole; returns when it is on disk. Confirming the same draft twice is one correction.
     *
     * @throws UnknownInterview if the interview was withdrawn meanwhile
     * @throws IllegalArgumentException without a reason
     */
    public CorrectionOutcome confirm(CorrectionDraft draft, String reason, UUID user) {
        var why = Reasons.of(reason);
        return durable.write(() -> {
            var id = draft.interview().id();
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (events.has(id, draft.id())) {
                return new Corrected(interview);
            }
            var since = since(id, draft.revision());
            if (!since.isEmpty()) {
                return superseded(draft, interview, since);
            }
            if (draft.effect().isNothing()) {
                return new Unchanged();
            }
            if (!draft.stillRequired().isEmpty()) {
                return new StillBlank(draft.stillRequired());
            }
            return draft.changesEligibility() ? new Decisive() : stored(draft, interview, why, user);
        });
    }

    private Corrected stored(CorrectionDraft draft, Interview interview, String why, UUID user) {
        var effect = draft.effect();
        var corrected = interview.with(draft.result());
        var before = submission.recode(corrected, effect, days.today(interview.country()));
        var after = new LinkedHashMap<>(effect.codes());
        after.keySet().retainAll(before.keySet());
        events.appendCorrection(
                interview.id(), draft.id(), before, after, effect.texts(), user, why, days.today(interview.country()));
        audit.record(user, AuditAction.INTERVIEW_CORRECTED, ExclusionsAndWithdrawals.object(interview));
        reviews.again(interview, user);
        return new Corrected(corrected);
    }

    private List<InterviewEvent> since(InterviewId id, int revision) {
        return events.of(id).stream()
                .filter(event -> event.number() > revision && event.kind() == InterviewEvent.Kind.CORRECTED)
                .toList();
    }

    private Superseded superseded(CorrectionDraft draft, Interview now, List<InterviewEvent> since) {
        var again = draft.onto(now, events.latest(now.id()), changed(draft, since));
        var dropped = draft.touched().stream()
                .filter(item -> !again.touched().contains(item))
                .toList();
        return new Superseded(since, again, dropped);
    }

    /** The items whose answers were corrected by others. */
    private static Set<String> changed(CorrectionDraft draft, List<InterviewEvent> since) {
        var variables = new HashSet<String>();
        since.forEach(event -> variables.addAll(event.variables()));
        var items = new HashSet<String>();
        draft.questionnaire()
                .items()
                .filter(item -> item.variables().anyMatch(variables::contains))
                .map(Item::id)
                .forEach(items::add);
        return items;
    }
}
