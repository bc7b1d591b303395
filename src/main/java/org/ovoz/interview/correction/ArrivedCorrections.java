package org.ovoz.interview.correction;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Reasons;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.Submission;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.ReviewStore;
import org.ovoz.interview.version.VersionNotKept;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Corrections that interviewers made without a network, of interviews that were sent back to them. Everything happens in
 * the caller's transaction; who may is decided by the callers.
 */
@Service
public class ArrivedCorrections {

    /** Why a correction cannot take effect as it is. */
    public enum Fault {
        /** Something happened to the interview since the device read it. */
        CHANGED_MEANWHILE,
        /** It has answers that the questionnaire does not know or take. */
        ANSWERS_REFUSED,
        /** An answer without which no interview is sent would be missing. */
        REQUIRED_MISSING,
        /** Consent or eligibility would change. */
        DECISIVE
    }

    /**
     * A correction as a device has made it.
     *
     * @param seen number of the latest event when the device read the interview
     * @param changed variables whose answers were changed; none where there was nothing to correct
     * @param codes by variable, as they are after it; those of items without a change are not looked at
     * @param texts that were written anew, by variable
     * @param covered variables whose text stays as it was sent: the device has never had it
     * @param answer to the comment with which it was sent back
     */
    public record Arrived(
            InterviewId interview,
            int seen,
            Set<String> changed,
            Map<String, Integer> codes,
            Map<String, String> texts,
            Set<String> covered,
            String answer) {

        public Arrived {
            changed = Set.copyOf(changed);
            codes = Map.copyOf(codes);
            texts = Map.copyOf(texts);
            covered = Set.copyOf(covered);
        }

        /** Which one; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "Arrived[" + interview + ", " + changed.size() + " changes]";
        }
    }

    private final Corrections corrections;
    private final ReviewStates states;
    private final ReviewStore reviews;
    private final InterviewStore interviews;
    private final EventStore events;
    private final Submission submission;
    private final StudyDays days;

    ArrivedCorrections(
            Corrections corrections,
            ReviewStates states,
            ReviewStore reviews,
            InterviewStore interviews,
            EventStore events,
            Submission submission,
            StudyDays days) {
        this.corrections = corrections;
        this.states = states;
        this.reviews = reviews;
        this.interviews = interviews;
        this.events = events;
        this.submission = submission;
        this.days = days;
    }

    /**
     * An interview as its interviewer may correct it elsewhere.
     *
     * @param seen number of the latest event
     * @param comment with which it was sent back
     */
    public record Returned(Interview interview, int seen, String comment) {

        /** Which one; never what it says, because this may reach a log. */
        @Override
        public String toString() {
            return "Returned[" + interview.id() + "]";
        }
    }

    /** The interviews that were sent back to somebody and whose version was kept. */
    public List<Returned> returnedTo(UUID interviewer) {
        return reviews.sentBackTo(interviewer).entrySet().stream()
                .flatMap(entry -> returned(entry.getKey(), entry.getValue()).stream())
                .toList();
    }

    private Optional<Returned> returned(InterviewId id, String comment) {
        // First the number, then the answers: what comes between them is a change that the correction does not know.
        var seen = events.latest(id);
        try {
            return Optional.of(new Returned(corrections.begin(id).interview(), seen, comment));
        } catch (UnknownInterview | VersionNotKept _) {
            return Optional.empty();
        }
    }

    /**
     * Lets a correction take effect if the interview is as its interviewer saw it, and brings it to review again.
     *
     * @return why it cannot; empty if it is done
     * @throws UnknownInterview if the interview was withdrawn
     */
    public Optional<Fault> take(Arrived arrived, UUID interviewer) {
        var interview = interviews.lock(arrived.interview()).orElseThrow(UnknownInterview::new);
        var isAsSeen = reviews.state(interview.id()) == ReviewState.SENT_BACK
                && events.latest(interview.id()) == arrived.seen();
        return isAsSeen ? store(arrived, interview, interviewer) : Optional.of(Fault.CHANGED_MEANWHILE);
    }

    /** As {@link #take}, for the interview as it is now: a lead has seen both and decided so. */
    public Optional<Fault> takeAllTheSame(Arrived arrived, UUID interviewer) {
        var interview = interviews.lock(arrived.interview()).orElseThrow(UnknownInterview::new);
        return store(arrived, interview, interviewer);
    }

    private Optional<Fault> store(Arrived arrived, Interview interview, UUID interviewer) {
        var answer = arrived.answer().isBlank() ? "–" : Reasons.of(arrived.answer());
        CorrectionDraft draft;
        try {
            draft = corrections.begin(interview.id());
            if (!draft.questionnaire().items().flatMap(Item::variables).toList().containsAll(arrived.changed())) {
                return Optional.of(Fault.ANSWERS_REFUSED);
            }
            for (var item : changed(draft, arrived)) {
                if (draft.isDecisive(item)) {
                    return Optional.of(Fault.DECISIVE);
                }
                draft = draft.with(wish(draft, item, arrived));
            }
        } catch (RefusedAnswer | VersionNotKept _) {
            return Optional.of(Fault.ANSWERS_REFUSED);
        }
        if (draft.effect().isNothing()) {
            states.set(interview, ReviewState.TO_REVIEW, answer, interviewer);
            submission.reviewed(interview, days.today(interview.country()));
            return Optional.empty();
        }
        return switch (corrections.confirm(draft, answer, interviewer)) {
            case CorrectionOutcome.Corrected _, CorrectionOutcome.Unchanged _ -> Optional.empty();
            case CorrectionOutcome.Superseded _ -> Optional.of(Fault.CHANGED_MEANWHILE);
            case CorrectionOutcome.StillBlank _ -> Optional.of(Fault.REQUIRED_MISSING);
            case CorrectionOutcome.Decisive _ -> Optional.of(Fault.DECISIVE);
        };
    }

    /** The answers as the correction would have them, as far as they can be answers, for a lead to lay beside the present ones. */
    public Answers preview(Arrived arrived) {
        var draft = corrections.begin(arrived.interview());
        for (var item : changed(draft, arrived)) {
            try {
                draft = draft.isDecisive(item) ? draft : draft.with(wish(draft, item, arrived));
            } catch (RefusedAnswer _) {
                // It stays as it is.
            }
        }
        return draft.route().answers();
    }

    /** The items with a change, in the order of the questionnaire. */
    private static Set<String> changed(CorrectionDraft draft, Arrived arrived) {
        return draft.questionnaire()
                .items()
                .filter(item -> item.variables().anyMatch(arrived.changed()::contains))
                .map(Item::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Change wish(CorrectionDraft draft, String item, Arrived arrived) {
        var own = draft.questionnaire().item(item).orElseThrow().variables().collect(Collectors.toSet());
        var codes = new HashMap<>(arrived.codes());
        codes.keySet().retainAll(own);
        var texts = new HashMap<>(arrived.texts());
        texts.keySet().retainAll(own);
        own.removeAll(codes.keySet());
        own.removeAll(texts.keySet());
        own.removeAll(arrived.covered());
        return new Change(UUID.randomUUID(), item, codes, texts, own);
    }
}
