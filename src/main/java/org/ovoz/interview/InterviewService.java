package org.ovoz.interview;

import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.interview.store.CodeStore.Purpose;
import org.ovoz.interview.store.DraftStore;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.StudyKey;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.PublishedVersions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Interviews from the first answer to the withdrawal. Every method that changes something returns when the change is on
 * disk. Who may do what is decided by the callers: a respondent holds the interview's id or code, staff have roles.
 */
@Service
public class InterviewService {

    private final InterviewStore interviews;
    private final DraftStore drafts;
    private final EventStore events;
    private final AnswerUpdate update;
    private final CodeStore codes;
    private final StudyKey key;
    private final Durable durable;
    private final PublishedVersions versions;
    private final Submission submission;
    private final Definitions definitions;
    private final WaveGate waves;
    private final StudyDays days;
    private final SecureRandom random = new SecureRandom();

    InterviewService(
            InterviewStore interviews,
            DraftStore drafts,
            EventStore events,
            AnswerUpdate update,
            CodeStore codes,
            StudyKey key,
            Durable durable,
            PublishedVersions versions,
            Submission submission,
            Definitions definitions,
            WaveGate waves,
            StudyDays days) {
        this.interviews = interviews;
        this.drafts = drafts;
        this.events = events;
        this.update = update;
        this.codes = codes;
        this.key = key;
        this.durable = durable;
        this.versions = versions;
        this.submission = submission;
        this.definitions = definitions;
        this.waves = waves;
        this.days = days;
    }

    /**
     * Begins an interview.
     *
     * @throws WaveNotOpen unless the wave is open; practice is always possible
     */
    public Interview start(NewInterview begun) {
        if (!begun.practice() && !waves.isOpen(begun.wave())) {
            throw new WaveNotOpen(begun.wave());
        }
        var questionnaire = definitions.questionnaire(begun.wave());
        var today = days.today(begun.country());
        var bare = new Interview(
                InterviewId.random(),
                begun.wave(),
                questionnaire.id(),
                questionnaire.version(),
                begun.country(),
                begun.mode(),
                begun.language(),
                begun.channel(),
                begun.interviewer(),
                begun.practice(),
                false,
                Interview.State.DRAFT,
                random.nextLong(),
                Answers.NONE,
                null,
                0,
                today,
                null);
        var facts = CaseFacts.of(bare, questionnaire, definitions);
        var interview = bare.with(Answers.of(facts, Map.of()));
        versions.publish(questionnaire);
        return durable.write(() -> {
            interviews.insert(interview, today);
            append(interview, InterviewEvent.Kind.STARTED, begun.interviewer());
            return interview;
        });
    }

    /**
     * An interview as it is stored.
     *
     * @throws UnknownInterview if there is none (any more)
     */
    public Interview get(InterviewId id) {
        return interviews.find(id).orElseThrow(UnknownInterview::new);
    }

    /** The questionnaire that a draft is answered with; a sent interview is read with {@link AnsweredVersions}. */
    public Questionnaire questionnaire(Interview interview) {
        return definitions.questionnaire(interview.wave());
    }

    /**
     * Stores the answer to an item and returns the interview with it. Other items keep what other tabs stored.
     *
     * @throws RefusedAnswer if the answer cannot be one; nothing is changed then
     * @throws AlreadySent if the interview was sent
     * @throws UnknownInterview if there is none (any more)
     */
    public Interview answer(InterviewId id, Change change) {
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (events.has(id, change.eventId())) {
                return interview;
            }
            if (!interview.isDraft()) {
                throw new AlreadySent();
            }
            var changed = update.apply(interview, change);
            var today = days.today(interview.country());
            interviews.save(id, changed.answers().codes(), today);
            events.append(
                    id,
                    change.eventId(),
                    InterviewEvent.Kind.ANSWERED,
                    change.item(),
                    Map.of(),
                    AnswerUpdate.codes(change, changed.answers()),
                    null,
                    null,
                    today);
            return changed;
        });
    }

    /** Notes the page that is shown, for going on there and for finding where people break off. */
    public void arriveAt(InterviewId id, String pageId) {
        interviews.arrive(id, pageId);
    }

    /** Changes the language of the interview. */
    public Interview setLanguage(InterviewId id, Language language) {
        return durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft()) {
                return interview;
            }
            interviews.setLanguage(id, language);
            var spoken = get(id);
            var facts = CaseFacts.of(spoken, questionnaire(spoken), definitions);
            var answers = spoken.answers().with("lang", facts.getOrDefault("lang", 0));
            interviews.save(id, answers.codes(), days.today(spoken.country()));
            return spoken.with(answers);
        });
    }

    /** Adds time spent on a page. */
    public void spend(InterviewId id, int seconds) {
        if (seconds > 0) {
            interviews.spend(id, Math.min(seconds, 3600));
        }
    }

    /** The code with which the interview can be continued elsewhere: the same however often it is asked for. */
    public String offerResumeCode(InterviewId id) {
        var code = RespondentCode.of(key.hash("resumption of", id.toString()));
        return durable.write(() -> {
            codes.keep(Purpose.RESUME, code, id);
            return RespondentCode.grouped(code);
        });
    }

    /** The interview of a resume code, typed in any case and alphabet; empty for a wrong code or a sent interview. */
    public Optional<Interview> resume(String typed) {
        return RespondentCode.read(typed)
                .flatMap(code -> codes.find(Purpose.RESUME, code))
                .flatMap(interviews::find)
                .filter(Interview::isDraft);
    }

    /**
     * Sends an interview: answers to items that are not shown are erased, what is left blank becomes −9, and from now on
     * it counts. Sending twice gives the same receipt.
     *
     * @throws StillRequired if a required item is not answered
     * @throws UnknownInterview if there is none (any more)
     */
    public Receipt complete(InterviewId id) {
        var code = RespondentCode.of(key.hash("receipt of", id.toString()));
        versions.publish(questionnaire(get(id)));
        durable.write(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft()) {
                return id;
            }
            codes.removeAll(id);
            codes.keep(Purpose.RECEIPT, code, id);
            append(interview, InterviewEvent.Kind.SENT, null);
            submission.send(interview, days.today(interview.country()));
            return id;
        });
        return new Receipt(RespondentCode.grouped(code));
    }

    /** Removes the sent interview of a receipt code with everything that belongs to it; false for a wrong code. */
    public boolean withdraw(String typed) {
        return durable.write(() -> {
            var id = RespondentCode.read(typed).flatMap(code -> codes.find(Purpose.RECEIPT, code));
            var interview = id.flatMap(interviews::lock);
            interview.ifPresent(found -> submission.withdraw(found, days.today(found.country())));
            return interview.isPresent();
        });
    }

    /**
     * Removes a draft at once, for a respondent who does not consent. Of a refusal to an interviewer the number stays, of
     * one online nothing.
     */
    public void discard(InterviewId id) {
        durable.write(() -> {
            interviews.lock(id).filter(Interview::isDraft).ifPresent(this::remove);
            return id;
        });
    }

    private void remove(Interview draft) {
        if (draft.mode() != Mode.ONLINE && !draft.practice()) {
            drafts.addInVain(draft);
        }
        interviews.delete(draft.id());
    }

    public List<InterviewEvent> history(InterviewId id) {
        return events.of(id);
    }

    /** The interviews that a user holds or held, those begun on the latest day first. */
    public List<InterviewSummary> ofInterviewer(UUID interviewer) {
        return interviews.ofInterviewer(interviewer);
    }

    private void append(Interview interview, InterviewEvent.Kind kind, @Nullable UUID actor) {
        events.append(
                interview.id(),
                UUID.randomUUID(),
                kind,
                null,
                Map.of(),
                Map.of(),
                actor,
                null,
                days.today(interview.country()));
    }
}
