package org.ovoz.interview;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.version.AnsweredVersions;
import org.ovoz.interview.version.PublishedVersions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Interviews from the start until they are sent ({@link Sending}): answers, page, language, time. Every method that changes
 * something returns when the change is on disk. Who may do what is decided by the callers: a respondent holds the
 * interview's id or code, staff have roles.
 */
@Service
public class InterviewService {

    /** Who was away longer did not spend the time here. */
    private static final int LONGEST = 3600;

    /** The revision of an interview that has only the event of its start. */
    private static final int STARTED = 1;

    private final InterviewStore interviews;
    private final EventStore events;
    private final AnswerUpdate update;
    private final Durable durable;
    private final PublishedVersions versions;
    private final Definitions definitions;
    private final WaveGate waves;
    private final QuotaGate quotas;
    private final StudyDays days;
    private final SecureRandom random = new SecureRandom();

    InterviewService(
            InterviewStore interviews,
            EventStore events,
            AnswerUpdate update,
            Durable durable,
            PublishedVersions versions,
            Definitions definitions,
            WaveGate waves,
            QuotaGate quotas,
            StudyDays days) {
        this.interviews = interviews;
        this.events = events;
        this.update = update;
        this.durable = durable;
        this.versions = versions;
        this.definitions = definitions;
        this.waves = waves;
        this.quotas = quotas;
        this.days = days;
    }

    /**
     * Begins an interview.
     *
     * @throws IllegalArgumentException for an interview in depth that no interviewer holds
     * @throws WaveNotOpen unless the wave is open; practice is always possible
     * @throws QuotaFull if enough were sent in the country and mode
     */
    public Interview start(NewInterview begun) {
        if (definitions.study().isInDepth(begun.wave())
                && (begun.interviewer() == null || begun.mode() == Mode.ONLINE)) {
            throw new IllegalArgumentException("Interviews in depth are held by interviewers.");
        }
        if (!begun.practice() && !waves.isOpen(begun.wave())) {
            throw new WaveNotOpen(begun.wave());
        }
        if (!begun.practice() && quotas.isFull(begun.wave(), begun.country(), begun.mode())) {
            throw new QuotaFull(begun.wave(), begun.country(), begun.mode());
        }
        var questionnaire = definitions.questionnaire(begun.wave());
        var today = days.today(begun.country());
        var bare = new Interview(
                InterviewId.random(),
                Interview.Origin.of(begun, questionnaire),
                Interview.Progress.begun(begun.language(), today),
                Interview.State.DRAFT,
                random.nextLong(),
                Answers.NONE,
                STARTED);
        var facts = CaseFacts.of(bare, questionnaire, definitions);
        var interview = bare.with(Answers.of(facts, Map.of()));
        versions.publish(questionnaire);
        return durable.write(() -> {
            interviews.insert(interview, today);
            events.append(interview.id(), InterviewEvent.Kind.STARTED, begun.interviewer(), null, today);
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
     * As {@link #answer(InterviewId, Change)}, for whoever has the interview as it was read last: if nobody changed its
     * answers since, nothing is read again.
     */
    public Interview answer(Interview read, Change change) {
        return answerAsRead(read, change).orElseGet(() -> answer(read.id(), change));
    }

    /**
     * The interview with the answer; empty, and nothing is stored, if it is no draft, its answers were changed since it was read,
     * or the answer has arrived before: then whoever holds it can tell.
     *
     * @throws RefusedAnswer if the answer cannot be one
     */
    public Optional<Interview> answerAsRead(Interview read, Change change) {
        if (!read.isDraft()) {
            return Optional.empty();
        }
        var changed = update.changed(read, change);
        return durable.attempt(() -> store(read, change, changed)) ? Optional.of(changed) : Optional.empty();
    }

    /** Whether everything was as it had been read, and the change is no replay. */
    private boolean store(Interview read, Change change, Interview changed) {
        var today = days.today(read.country());
        if (!interviews.replace(read, changed.answers().codes(), today)) {
            return false;
        }
        update.storeTexts(read, change, changed);
        var codes = AnswerUpdate.codes(change, changed.answers());
        return events.appendAnswer(read.id(), changed.revision(), change, codes, today);
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
            if (!interview.isDraft()) {
                if (events.has(id, change.eventId())) {
                    return interview;
                }
                throw new AlreadySent();
            }
            var changed = update.changed(interview, change);
            var today = days.today(interview.country());
            var codes = AnswerUpdate.codes(change, changed.answers());
            if (!events.appendAnswer(id, change, codes, today)) {
                return interview;
            }
            update.storeTexts(interview, change, changed);
            interviews.save(id, changed.answers().codes(), today);
            return changed;
        });
    }

    /**
     * Stores the answers to several items in the caller's transaction, as {@link #answer} does with each; answers that arrived
     * before are left out.
     *
     * @param held by {@link #hold} in the same transaction
     * @throws RefusedAnswer if one of them cannot be one
     * @throws AlreadySent if the interview was sent
     */
    public Interview answerAll(Interview held, Collection<Change> changes) {
        var id = held.id();
        if (!held.isDraft()) {
            if (changes.stream().allMatch(change -> events.has(id, change.eventId()))) {
                return held;
            }
            throw new AlreadySent();
        }
        var interview = held;
        var isCounted = true;
        var today = days.today(held.country());
        for (var change : changes) {
            var changed = update.changed(interview, change);
            var codes = AnswerUpdate.codes(change, changed.answers());
            // Its number is the revision that it makes, which hardly anything else has.
            var isNew = events.appendAnswer(id, changed.revision(), change, codes, today);
            if (!isNew && !events.has(id, change.eventId())) {
                isNew = events.appendAnswer(id, change, codes, today);
                isCounted = false;
            }
            if (isNew) {
                update.storeTexts(interview, change, changed);
                interview = changed;
            }
        }
        var now = interview.answers().codes();
        if (interview != held && !(isCounted && interviews.replace(held, now, interview.revision(), today))) {
            interviews.save(id, now, today);
        }
        return interview;
    }

    /**
     * An interview as it is stored, which nobody else changes until the caller's transaction ends.
     *
     * @throws UnknownInterview if there is none (any more)
     */
    public Interview hold(InterviewId id) {
        return interviews.lock(id).orElseThrow(UnknownInterview::new);
    }

    /** Notes the page that is shown, for going on there and for finding where people break off. */
    public void arriveAt(InterviewId id, String pageId) {
        arriveAt(id, pageId, 0);
    }

    /** Notes the page that is shown, and adds the time that was spent before. */
    public void arriveAt(InterviewId id, String pageId, int seconds) {
        interviews.arrive(id, pageId, Math.clamp(seconds, 0, LONGEST));
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
            return spoken.revised(answers);
        });
    }

    /** Adds time spent on a page. */
    public void spend(InterviewId id, int seconds) {
        if (seconds > 0) {
            interviews.spend(id, Math.min(seconds, LONGEST));
        }
    }

    /**
     * The variables whose stored answer was given by one of these events: whoever made the events knows those answers. An event
     * that is not of this interview, or whose answer another one has replaced, gives nothing.
     */
    public Set<String> givenBy(InterviewId id, Set<UUID> made) {
        return made.isEmpty()
                ? Set.of()
                : events.latestAnswers(id, made).entrySet().stream()
                        .filter(latest -> made.contains(latest.getValue()))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** What happened to an interview, oldest first. */
    public List<InterviewEvent> history(InterviewId id) {
        return events.of(id);
    }

    /** The interviews that a user holds or held, those begun on the latest day first. */
    public List<InterviewSummary> ofInterviewer(UUID interviewer) {
        return interviews.ofInterviewer(interviewer);
    }
}
