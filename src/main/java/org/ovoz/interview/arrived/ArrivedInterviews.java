package org.ovoz.interview.arrived;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.CaseFacts;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Submission;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.DraftStore;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.RemarkStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.Validity;
import org.springframework.stereotype.Service;

/**
 * Takes interviews that a device has held into the study, under the ids that the device gave them. Everything happens in
 * the caller's transaction; who may is decided by the callers.
 */
@Service
public class ArrivedInterviews {

    /** Why a finished interview cannot be sent as it is. */
    public enum Fault {
        /** It has answers that its questionnaire does not know or take. */
        ANSWERS_REFUSED,
        /** An answer without which no interview is sent is missing. */
        REQUIRED_MISSING
    }

    private static final int LONGEST = 24 * 3600;

    private final InterviewStore interviews;
    private final EventStore events;
    private final Submission submission;
    private final ChangeLog changes;
    private final RemarkStore remarks;
    private final DraftStore drafts;
    private final Definitions definitions;
    private final StudyDays days;

    ArrivedInterviews(
            InterviewStore interviews,
            EventStore events,
            Submission submission,
            ChangeLog changes,
            RemarkStore remarks,
            DraftStore drafts,
            Definitions definitions,
            StudyDays days) {
        this.interviews = interviews;
        this.events = events;
        this.submission = submission;
        this.changes = changes;
        this.remarks = remarks;
        this.drafts = drafts;
        this.definitions = definitions;
        this.days = days;
    }

    /** Whether there is an interview of this id. */
    public Optional<Interview> find(InterviewId id) {
        return interviews.find(id);
    }

    /** What stands against sending it; empty if nothing does. */
    public Optional<Fault> check(ArrivedInterview arrived) {
        var accepted = AcceptedAnswers.of(arrived.questionnaire(), arrived.codes(), arrived.texts());
        if (!accepted.refused().isEmpty()) {
            return Optional.of(Fault.ANSWERS_REFUSED);
        }
        if (!isEligible(arrived)) {
            return Optional.empty();
        }
        var route = Route.of(arrived.questionnaire(), bare(arrived, accepted).answers());
        return required(route).isEmpty() ? Optional.empty() : Optional.of(Fault.REQUIRED_MISSING);
    }

    /**
     * Whether its respondent takes part. Of somebody who does not, the number alone is kept: see {@link #countInVain}.
     */
    public boolean isEligible(ArrivedInterview arrived) {
        var accepted = AcceptedAnswers.of(arrived.questionnaire(), arrived.codes(), arrived.texts());
        var route = Route.of(arrived.questionnaire(), bare(arrived, accepted).answers());
        return arrived.questionnaire().eligible().holds(route.answers());
    }

    /** Counts somebody who was asked in vain; nothing else of the interview is kept. */
    public void countInVain(ArrivedInterview arrived) {
        if (!arrived.practice()) {
            var accepted = AcceptedAnswers.of(arrived.questionnaire(), arrived.codes(), arrived.texts());
            drafts.addInVain(bare(arrived, accepted));
        }
    }

    /** Its answers with the case facts, as a route reads them. */
    public Answers answers(ArrivedInterview arrived) {
        return bare(arrived, AcceptedAnswers.of(arrived.questionnaire(), arrived.codes(), arrived.texts()))
                .answers();
    }

    /** Puts another content in the place of an interview; {@link #announce} follows as the last step. */
    public void replace(Interview present, ArrivedInterview arrived) {
        if (present.isDraft()) {
            interviews.delete(present.id());
        } else {
            submission.withdraw(present, days.today(present.country()));
        }
        send(arrived);
    }

    /**
     * Stores it as sent, in the version that it was held with. {@link #announce} follows as the last step of the
     * transaction.
     *
     * @throws IllegalArgumentException if something stands against it, or there is one of its id
     */
    public void send(ArrivedInterview arrived) {
        var accepted = AcceptedAnswers.of(arrived.questionnaire(), arrived.codes(), arrived.texts());
        var begun = bare(arrived, accepted);
        var route = Route.of(arrived.questionnaire(), begun.answers());
        if (!accepted.refused().isEmpty() || !required(route).isEmpty()) {
            throw new IllegalArgumentException("An interview that cannot be sent as it is.");
        }
        var today = days.today(arrived.country());
        var shown = route.items().map(item -> item.item().id()).collect(Collectors.toSet());
        interviews.insert(begun.with(route.answers()), today);
        remark(arrived);
        appendEvents(
                arrived,
                accepted.byItem().entrySet().stream()
                        .filter(answer -> shown.contains(answer.getKey()))
                        .collect(Collectors.toMap(
                                Map.Entry::getKey, Map.Entry::getValue, (one, _) -> one, LinkedHashMap::new)));
        events.append(arrived.id(), InterviewEvent.Kind.SENT, arrived.interviewer(), null, arrived.endedOn());
        var questionnaire = arrived.questionnaire();
        interviews.complete(
                arrived.id(),
                Submission.state(questionnaire, route.answers()),
                questionnaire,
                CodedRow.write(route.coded(questionnaire.variables()).values()),
                arrived.endedOn());
    }

    /** Tells tables of it; all who send wait for the counter of changes from here to the commit. */
    public void announce(ArrivedInterview arrived) {
        if (!arrived.practice()) {
            changes.append(arrived.id(), arrived.wave(), days.today(arrived.country()));
        }
    }

    /** Stores it as a draft to be gone on with here, with the answers that can be answers in the present questionnaire. */
    public void goOnWith(ArrivedInterview arrived) {
        var accepted = AcceptedAnswers.of(definitions.questionnaire(arrived.wave()), arrived.codes(), arrived.texts());
        interviews.insert(bare(arrived, accepted), days.today(arrived.country()));
        remark(arrived);
        appendEvents(arrived, accepted.byItem());
    }

    private void remark(ArrivedInterview arrived) {
        if (!arrived.remarks().isBlank()) {
            remarks.add(arrived.id(), Validity.normalise(arrived.remarks()));
        }
    }

    private void appendEvents(ArrivedInterview arrived, Map<String, Validity.Accepted> byItem) {
        events.append(arrived.id(), InterviewEvent.Kind.STARTED, arrived.interviewer(), null, arrived.begunOn());
        byItem.forEach((item, answer) -> {
            var change = new Change(UUID.randomUUID(), item, answer.codes(), answer.texts(), Set.of());
            events.appendAnswer(arrived.id(), change, answer.codes(), arrived.endedOn());
        });
    }

    private Interview bare(ArrivedInterview arrived, AcceptedAnswers accepted) {
        var begun = begun(arrived);
        var codes = new LinkedHashMap<>(accepted.codes());
        codes.putAll(CaseFacts.of(begun, arrived.questionnaire(), definitions));
        return begun.with(Answers.of(codes, new LinkedHashMap<>(accepted.texts())));
    }

    private Interview begun(ArrivedInterview arrived) {
        Questionnaire questionnaire = arrived.questionnaire();
        return new Interview(
                arrived.id(),
                new Interview.Origin(
                        arrived.wave(),
                        questionnaire.id(),
                        questionnaire.version(),
                        arrived.country(),
                        arrived.mode(),
                        null,
                        arrived.interviewer(),
                        arrived.practice(),
                        false),
                new Interview.Progress(
                        arrived.language(), null, Math.clamp(arrived.seconds(), 0, LONGEST), arrived.begunOn(), null),
                Interview.State.DRAFT,
                // As the device has ordered rows and options.
                arrived.id().value().getLeastSignificantBits(),
                Answers.NONE,
                1);
    }

    private static List<String> required(Route route) {
        return route.items()
                .filter(shown -> shown.item().facts().required())
                .filter(shown -> Validity.isBlank(shown, route.answers()))
                .map(shown -> shown.item().id())
                .toList();
    }
}
