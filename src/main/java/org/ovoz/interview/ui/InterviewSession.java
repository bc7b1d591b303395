package org.ovoz.interview.ui;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.Sending;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.LatestRoute;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.QuestionsLeft;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Validity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * One person sitting before one interview: the respondent, or an interviewer. Answers given before a resumption stay
 * covered until they are replaced, because a resume code in the wrong hands must show nothing. Opened by
 * {@link InterviewSessions}.
 */
public final class InterviewSession {

    /** How answers are stored: into the interview, or into a correction that is not confirmed yet. */
    public interface Saving {
        Interview save(Interview interview, Change change);
    }

    private static final Logger LOG = LoggerFactory.getLogger(InterviewSession.class);

    private final InterviewService service;
    private final Sending sending;
    private final Supplier<Questionnaire> present;
    private final Study.Country country;
    private final boolean staff;
    private final Saving saving;
    private final @Nullable Language reader;
    private final Set<String> covered = new HashSet<>();
    private final Map<String, String> unsaved = new HashMap<>();
    private final Set<String> failed = new HashSet<>();
    private final Outcomes outcomes = new Outcomes();

    /** The pages that were gone by. */
    private final Set<String> passed = new HashSet<>();

    private boolean resumed;
    private @Nullable String place;
    private int spent;
    private Questionnaire questionnaire;
    private LatestRoute routes;
    private Interview interview;

    InterviewSession(
            InterviewService service,
            Sending sending,
            Supplier<Questionnaire> present,
            Study.Country country,
            Interview interview,
            boolean staff,
            Saving saving,
            @Nullable Language reader) {
        this.service = service;
        this.sending = sending;
        this.present = present;
        this.questionnaire = present.get();
        this.routes = new LatestRoute(questionnaire);
        this.country = country;
        this.interview = interview;
        this.staff = staff;
        this.saving = saving;
        this.reader = reader;
        this.place = interview.progress().lastPage();
    }

    /** It was begun elsewhere: what was answered there is covered, the facts of the case excepted. */
    void resume() {
        resumed = true;
        covered.addAll(interview.answers().codes().keySet());
        covered.addAll(interview.answers().texts().keySet());
        questionnaire.caseFacts().forEach(fact -> covered.remove(fact.name()));
    }

    /** These answers are not shown until they are replaced. */
    void cover(Set<String> variables) {
        covered.addAll(variables);
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
        return routes.of(interview.answers());
    }

    /** The answers that may be shown. */
    Answers visible() {
        return covered.isEmpty() ? interview.answers() : interview.answers().changed(covered, Map.of(), Map.of());
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

    /** How much is left; who looks back is not told of more. */
    QuestionsLeft left(Route route) {
        return QuestionsLeft.of(questionnaire, route, passed);
    }

    /** The heading of a page. */
    String name(Route.ShownPage page, Answers answers) {
        return piping().render(page.page().title(), language(), answers);
    }

    /** How many questions have an answer, beside those that decide whether somebody is meant. */
    long answered() {
        var deciding = questionnaire.eligible().reads().collect(Collectors.toSet());
        return questionnaire
                .items()
                .filter(item -> item.variables().noneMatch(deciding::contains))
                .filter(item -> item.variables().anyMatch(interview.answers()::has))
                .count();
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
        renew(save(change));
        // What is answered now counts instead of what could not be saved.
        unsaved.keySet().removeAll(change.variables());
        uncover(change);
    }

    /** Until it is saved or refused, its variables wait. */
    private Interview save(Change change) {
        failed.addAll(change.variables());
        try {
            var stored = saving.save(interview, change);
            failed.removeAll(change.variables());
            return stored;
        } catch (RefusedAnswer refused) {
            failed.removeAll(change.variables());
            throw refused;
        }
    }

    /** Shows what was answered just now; not what is stored instead, where the same event came before and others since. */
    private void uncover(Change change) {
        var answers = interview.answers();
        change.codes().forEach((variable, code) -> {
            if (answers.code(variable).equals(OptionalInt.of(code))) {
                covered.remove(variable);
            }
        });
        change.texts().forEach((variable, text) -> {
            if (answers.text(variable).orElse("").equals(Validity.normalise(text))) {
                covered.remove(variable);
            }
        });
        change.cleared().stream().filter(variable -> !answers.has(variable)).forEach(covered::remove);
    }

    /** Whether an answer to the item could not be saved and waits to be. */
    boolean isUnsaved(Item item) {
        return !failed.isEmpty() && item.variables().anyMatch(failed::contains);
    }

    boolean hasUnsaved() {
        return !failed.isEmpty();
    }

    /** What became of answers, for the page that gave them. */
    Outcomes outcomes() {
        return outcomes;
    }

    /** The page that is or was last shown, or null before the first. */
    @Nullable
    String place() {
        return place;
    }

    /** Goes on there next. */
    void setPlace(String page) {
        place = page;
    }

    /** From here on with the version that is present now. Any {@code page} that is none is the review after the last. */
    void arriveAt(String page) {
        place = page;
        if (questionnaire != present.get()) {
            questionnaire = present.get();
            routes = new LatestRoute(questionnaire);
        }
        passed.addAll(QuestionsLeft.passed(route(), page));
        note(() -> {
            service.arriveAt(interview.id(), page, spent);
            spent = 0;
        });
    }

    /** Time is noted with the next page, or with what ends the pages: a write less for each. */
    void spend(int seconds) {
        spent += seconds;
    }

    private void noteSpent() {
        note(() -> {
            service.spend(interview.id(), spent);
            spent = 0;
        });
    }

    /** What is no answer holds nobody up when it cannot be stored. */
    private void note(Runnable storing) {
        if (interview.isDraft()) {
            try {
                storing.run();
            } catch (DataAccessException | TransactionException fault) {
                LOG.warn("A page could not be noted: {}", fault.getClass().getName());
            }
        }
    }

    void setLanguage(Language language) {
        renew(service.setLanguage(interview.id(), language));
    }

    /** Goes on with what is stored now; to who resumed, whatever another session has stored meanwhile stays covered. */
    private void renew(Interview stored) {
        if (resumed) {
            stored.answers().codes().forEach((variable, code) -> {
                if (!interview.answers().code(variable).equals(OptionalInt.of(code))) {
                    covered.add(variable);
                }
            });
            stored.answers().texts().forEach((variable, text) -> {
                if (!interview.answers().text(variable).equals(Optional.of(text))) {
                    covered.add(variable);
                }
            });
        }
        interview = stored;
    }

    Receipt send() {
        noteSpent();
        return sending.send(interview.id());
    }
}
