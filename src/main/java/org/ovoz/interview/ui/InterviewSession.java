package org.ovoz.interview.ui;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.Sending;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.LatestRoute;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.QuestionsLeft;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
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
    private final CoveredAnswers covered = new CoveredAnswers();
    private final UnsavedAnswers unsaved = new UnsavedAnswers();
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

    /**
     * It was begun elsewhere: what was answered there is covered, the facts of the case excepted.
     *
     * @param own variables that were answered here all the same, before the page was lost
     */
    void resume(Set<String> own) {
        resumed = true;
        covered.coverAll(interview.answers());
        covered.uncover(questionnaire.caseFacts().stream().map(Variable::name).toList());
        covered.uncover(own);
    }

    /** These answers are not shown until they are replaced. */
    void cover(Set<String> variables) {
        covered.cover(variables);
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
        return covered.visible(interview.answers());
    }

    /**
     * Whether the item has an answer that is not shown: one that counts now, not the text of an "other" that was replaced. Who
     * corrects sees codes, so it is only a text as a whole.
     */
    boolean isCovered(Route.ShownItem shown) {
        return reader == null
                ? shown.variables(interview.answers()).anyMatch(covered::contains)
                : shown.item() instanceof Item.TextItem text && covered.contains(text.id());
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

    /** What was answered here and is not on disk. */
    UnsavedAnswers unsaved() {
        return unsaved;
    }

    /** Stores an answer; returns when it is on disk. */
    public void answer(Change change) {
        renew(unsaved.whileSaving(change, () -> saving.save(interview, change)));
        covered.uncoverTakenBack(change, interview.answers());
        covered.uncover(own(change));
    }

    /**
     * Which of its variables may be shown. To who resumed, only those that the history gives to this very event: one that came
     * before, whatever it says now, shows nothing of what others have answered.
     */
    private Set<String> own(Change change) {
        return resumed ? service.givenBy(interview.id(), Set.of(change.eventId())) : change.variables();
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

    /** Goes on in another language; returns whether the interview is still there to be asked. */
    boolean setLanguage(Language language) {
        try {
            renew(service.setLanguage(interview.id(), language));
            return true;
        } catch (UnknownInterview _) {
            return false;
        }
    }

    /** Goes on with what is stored now; to who resumed, whatever another session has stored meanwhile stays covered. */
    private void renew(Interview stored) {
        if (resumed) {
            covered.coverNew(interview.answers(), stored.answers());
        }
        interview = stored;
    }

    Receipt send() {
        noteSpent();
        return sending.send(interview.id());
    }
}
