package org.ovoz.interview;

import java.security.SecureRandom;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.store.ChangeLog;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.interview.store.CodeStore.Purpose;
import org.ovoz.interview.store.DiskBarrier;
import org.ovoz.interview.store.EventStore;
import org.ovoz.interview.store.InterviewStore;
import org.ovoz.interview.store.StudyKey;
import org.ovoz.interview.store.TextStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Validity;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Interviews from the first answer to the withdrawal. Every method that changes something returns when the change is on
 * disk. Who may do what is decided by the callers: a respondent holds the interview's id or code, staff have roles.
 */
@Service
public class InterviewService {

    private final InterviewStore interviews;
    private final EventStore events;
    private final TextStore texts;
    private final CodeStore codes;
    private final StudyKey key;
    private final DiskBarrier disk;
    private final TransactionTemplate transaction;
    private final PublishedVersions versions;
    private final Completion completion;
    private final Definitions definitions;
    private final WaveGate waves;
    private final StudyDays days;
    private final ApplicationEventPublisher publisher;
    private final SecureRandom random = new SecureRandom();

    InterviewService(
            InterviewStore interviews,
            EventStore events,
            TextStore texts,
            CodeStore codes,
            StudyKey key,
            DiskBarrier disk,
            TransactionTemplate transaction,
            PublishedVersions versions,
            ChangeLog changes,
            Definitions definitions,
            WaveGate waves,
            StudyDays days,
            ApplicationEventPublisher publisher) {
        this.interviews = interviews;
        this.events = events;
        this.texts = texts;
        this.codes = codes;
        this.key = key;
        this.disk = disk;
        this.transaction = transaction;
        this.versions = versions;
        this.completion = new Completion(interviews, events, texts, changes, definitions);
        this.definitions = definitions;
        this.waves = waves;
        this.days = days;
        this.publisher = publisher;
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
        var today = days.today();
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
        return durably(() -> {
            versions.publish(questionnaire);
            interviews.insert(interview, today);
            append(interview.id(), UUID.randomUUID(), InterviewEvent.Kind.STARTED, begun.interviewer());
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

    /** The questionnaire that an interview is answered with. */
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
        return durably(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (events.has(id, change.eventId())) {
                return interview;
            }
            if (!interview.isDraft()) {
                throw new AlreadySent();
            }
            var changed = apply(interview, change);
            interviews.save(id, changed.answers().codes(), days.today());
            events.append(
                    id,
                    change.eventId(),
                    InterviewEvent.Kind.ANSWERED,
                    change.item(),
                    Map.of(),
                    codesOf(change, changed.answers()),
                    null,
                    null,
                    days.today());
            return changed;
        });
    }

    /** Notes the page that is shown, for going on there and for finding where people break off. */
    public void arriveAt(InterviewId id, String pageId) {
        interviews.arrive(id, pageId);
    }

    /** Changes the language of the interview. */
    public Interview speak(InterviewId id, Language language) {
        return durably(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft()) {
                return interview;
            }
            interviews.speak(id, language);
            var spoken = get(id);
            var facts = CaseFacts.of(spoken, questionnaire(spoken), definitions);
            var answers = spoken.answers().with("lang", facts.getOrDefault("lang", 0));
            interviews.save(id, answers.codes(), days.today());
            return spoken.with(answers);
        });
    }

    /** Adds time spent on a page. */
    public void spend(InterviewId id, int seconds) {
        if (seconds > 0) {
            interviews.spend(id, Math.min(seconds, 3600));
        }
    }

    /** A new code with which the interview can be continued elsewhere; the one before is no longer good. */
    public String offerResumeCode(InterviewId id) {
        return durably(() -> {
            var code = RespondentCode.random(random);
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
        var sent = durably(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (!interview.isDraft()) {
                return Optional.<Interview>empty();
            }
            completion.send(interview, days.today());
            codes.remove(Purpose.RESUME, id);
            codes.keep(Purpose.RECEIPT, code, id);
            append(id, UUID.randomUUID(), InterviewEvent.Kind.SENT, null);
            return Optional.of(interview);
        });
        sent.ifPresent(interview -> publisher.publishEvent(new InterviewCompleted(id, interview.wave())));
        return new Receipt(RespondentCode.grouped(code));
    }

    /** Removes the sent interview of a receipt code with everything that belongs to it; false for a wrong code. */
    public boolean withdraw(String typed) {
        return durably(() -> {
            var id = RespondentCode.read(typed).flatMap(code -> codes.find(Purpose.RECEIPT, code));
            var interview = id.flatMap(interviews::lock);
            interview.ifPresent(found -> completion.withdraw(found, days.today()));
            return interview.isPresent();
        });
    }

    /** Removes a draft at once, for a respondent who does not consent. */
    public void discard(InterviewId id) {
        durably(() -> {
            interviews.lock(id).filter(Interview::isDraft).ifPresent(_ -> interviews.delete(id));
            return id;
        });
    }

    /**
     * Corrects an answer of a sent interview that an interviewer held; the log keeps both codes and the reason.
     *
     * @throws RefusedAnswer if the answer cannot be one
     * @throws IllegalArgumentException without a reason, for a draft, or for an interview that a respondent sent alone
     */
    public Interview correct(InterviewId id, Change change, String reason, UUID user) {
        var why = Validity.normalise(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("A correction needs a reason.");
        }
        return durably(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            if (events.has(id, change.eventId())) {
                return interview;
            }
            if (interview.isDraft() || interview.mode() == Mode.ONLINE) {
                throw new IllegalArgumentException("Only sent interviews that an interviewer held are corrected.");
            }
            var changed = apply(interview, change);
            interviews.save(id, changed.answers().codes(), days.today());
            events.append(
                    id,
                    change.eventId(),
                    InterviewEvent.Kind.CORRECTED,
                    change.item(),
                    codesOf(change, interview.answers()),
                    codesOf(change, changed.answers()),
                    user,
                    shortened(why),
                    days.today());
            completion.recode(changed, days.today());
            return changed;
        });
    }

    /** Leaves a sent interview out of all counts, or takes it in again, by a recorded decision. */
    public void setExcluded(InterviewId id, boolean excluded, String reason, UUID user) {
        var why = Validity.normalise(reason);
        if (why.isEmpty()) {
            throw new IllegalArgumentException("The decision needs a reason.");
        }
        durably(() -> {
            var interview = interviews.lock(id).orElseThrow(UnknownInterview::new);
            var kind = excluded ? InterviewEvent.Kind.EXCLUDED : InterviewEvent.Kind.INCLUDED;
            completion.setExcluded(interview, excluded, days.today());
            events.append(id, UUID.randomUUID(), kind, null, Map.of(), Map.of(), user, shortened(why), days.today());
            return id;
        });
    }

    public List<InterviewEvent> history(InterviewId id) {
        return events.of(id);
    }

    /** The interviews that a user holds or held, those begun on the latest day first. */
    public List<InterviewSummary> ofInterviewer(UUID interviewer) {
        return interviews.ofInterviewer(interviewer);
    }

    private Interview apply(Interview interview, Change change) {
        var verdict = Validity.check(questionnaire(interview), change.item(), change.codes(), change.texts());
        return switch (verdict) {
            case Validity.Refused(var reason) -> throw new RefusedAnswer(reason);
            case Validity.Accepted(var newCodes, var newTexts) -> {
                var answers = interview.answers();
                for (var variable : own(interview, change)) {
                    answers = answers.without(variable);
                }
                for (var code : newCodes.entrySet()) {
                    answers = answers.with(code.getKey(), code.getValue());
                }
                for (var text : newTexts.entrySet()) {
                    answers = answers.withText(text.getKey(), text.getValue());
                }
                texts.remove(interview.id(), change.cleared());
                texts.put(interview.id(), newTexts);
                yield interview.with(answers);
            }
        };
    }

    /** The variables to clear, those of the item only. */
    private Set<String> own(Interview interview, Change change) {
        var variables = new HashSet<>(change.cleared());
        questionnaire(interview)
                .item(change.item())
                .ifPresent(item -> variables.retainAll(item.variables().toList()));
        return variables;
    }

    private static Map<String, Integer> codesOf(Change change, Answers answers) {
        var codes = new LinkedHashMap<String, Integer>();
        var variables = new HashSet<>(change.codes().keySet());
        variables.addAll(change.cleared());
        variables.forEach(variable -> answers.code(variable).ifPresent(code -> codes.put(variable, code)));
        return codes;
    }

    private static String shortened(String reason) {
        return reason.length() > 2000 ? reason.substring(0, 2000) : reason;
    }

    private void append(InterviewId id, UUID event, InterviewEvent.Kind kind, @Nullable UUID actor) {
        events.append(id, event, kind, null, Map.of(), Map.of(), actor, null, days.today());
    }

    private <T> T durably(Supplier<T> work) {
        T result = transaction.execute(_ -> work.get());
        disk.await();
        return result;
    }
}
