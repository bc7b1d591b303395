package org.ovoz.interview.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;

/**
 * One person sitting before one interview: the respondent, or an interviewer. Answers given before a resumption stay
 * covered until they are replaced, because a resume code in the wrong hands must show nothing.
 */
public final class InterviewSession {

    /** How answers are stored: into the interview, or into a correction that is not confirmed yet. */
    public interface Saving {
        Interview save(Interview interview, Change change);
    }

    private final InterviewService service;
    private final Questionnaire questionnaire;
    private final Study.Country country;
    private final boolean staff;
    private final Saving saving;
    private final @Nullable Language reader;
    private final Set<String> covered = new HashSet<>();
    private final Map<String, String> unsaved = new HashMap<>();
    private boolean resumed;
    private @Nullable String place;
    private Interview interview;

    private InterviewSession(
            InterviewService service,
            Definitions definitions,
            Questionnaire questionnaire,
            Interview interview,
            boolean staff,
            Saving saving,
            @Nullable Language reader) {
        this.place = interview.lastPage();
        this.service = service;
        this.questionnaire = questionnaire;
        this.reader = reader;
        this.country = definitions.study().country(interview.country()).orElseThrow();
        this.interview = interview;
        this.staff = staff;
        this.saving = saving;
    }

    /** A respondent who began just now. */
    public static InterviewSession ofRespondent(
            InterviewService service, Definitions definitions, Interview interview) {
        return ofDraft(service, definitions, interview, false);
    }

    private static InterviewSession ofDraft(
            InterviewService service, Definitions definitions, Interview interview, boolean staff) {
        return new InterviewSession(
                service,
                definitions,
                definitions.questionnaire(interview.wave()),
                interview,
                staff,
                (now, change) -> service.answer(now.id(), change),
                null);
    }

    /** Somebody who goes on with a resume code: what was answered before stays covered. */
    public static InterviewSession ofResumed(InterviewService service, Definitions definitions, Interview interview) {
        var session = ofRespondent(service, definitions, interview);
        session.resumed = true;
        var facts = session.questionnaire.caseFacts().stream()
                .map(fact -> fact.name())
                .toList();
        session.covered.addAll(interview.answers().codes().keySet());
        session.covered.addAll(interview.answers().texts().keySet());
        session.covered.removeAll(facts);
        return session;
    }

    /** An interviewer, who sees everything and the hints. */
    public static InterviewSession ofInterviewer(
            InterviewService service, Definitions definitions, Interview interview) {
        return ofDraft(service, definitions, interview, true);
    }

    /**
     * Somebody who corrects a sent interview in a draft of changes, with the version that it was answered in.
     *
     * @param correction takes a change into the draft
     * @param reader the language in which the questions are read
     * @param coveredTexts texts that whoever corrects may write anew, and not read
     */
    public static InterviewSession ofCorrection(
            InterviewService service,
            Definitions definitions,
            CorrectionDraft draft,
            Saving correction,
            Language reader,
            Set<String> coveredTexts) {
        var session = new InterviewSession(
                service, definitions, draft.questionnaire(), draft.interview(), true, correction, reader);
        session.covered.addAll(coveredTexts);
        return session;
    }

    public Interview interview() {
        return interview;
    }

    Questionnaire questionnaire() {
        return questionnaire;
    }

    boolean isStaff() {
        return staff;
    }

    Language language() {
        return reader == null ? interview.language() : reader;
    }

    Piping piping() {
        return new Piping(questionnaire, country);
    }

    Route route() {
        return Route.of(questionnaire, interview.answers());
    }

    /** The answers that may be shown. */
    Answers visible() {
        var answers = interview.answers();
        for (var variable : covered) {
            answers = answers.without(variable);
        }
        return answers;
    }

    /** Whether the item has an answer that is not shown; who corrects sees codes, so it is only a text as a whole. */
    boolean isCovered(Item item) {
        return reader == null
                ? item.variables().anyMatch(covered::contains)
                : item instanceof Item.TextItem && covered.contains(item.id());
    }

    /** Whether the interview was begun in another session. */
    boolean isResumed() {
        return resumed;
    }

    /** What was typed for a variable and cannot be saved as it is. It is kept here, so that no page loses it. */
    Optional<String> unsaved(String variable) {
        return Optional.ofNullable(unsaved.get(variable));
    }

    void hold(String variable, String typed) {
        unsaved.put(variable, typed);
    }

    void release(String variable) {
        unsaved.remove(variable);
    }

    /** Stores an answer; returns when it is on disk. */
    public void answer(Change change) {
        interview = saving.save(interview, change);
        covered.removeAll(change.codes().keySet());
        covered.removeAll(change.texts().keySet());
        covered.removeAll(change.cleared());
    }

    /** The page that is or was last shown, or null before the first. */
    @Nullable
    String place() {
        return place;
    }

    /** The review is a place too, but not a page to be found by whoever looks where people break off. */
    void arriveAtReview(String place) {
        this.place = place;
    }

    void arriveAt(String page) {
        place = page;
        if (interview.isDraft()) {
            service.arriveAt(interview.id(), page);
        }
    }

    void spend(int seconds) {
        if (interview.isDraft()) {
            service.spend(interview.id(), seconds);
        }
    }

    void setLanguage(Language language) {
        interview = service.setLanguage(interview.id(), language);
    }

    String offerResumeCode() {
        return service.offerResumeCode(interview.id());
    }

    Receipt send() {
        return service.complete(interview.id());
    }

    void discard() {
        service.discard(interview.id());
    }
}
