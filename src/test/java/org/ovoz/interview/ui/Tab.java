package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.SessionKeys;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.AnswerChanges;
import org.ovoz.testing.FailingSaves;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * A tab of a browser in which an interview is answered: the very session that the pages work with, without the pages. Told
 * by {@link org.ovoz.testing.InterviewScenario}.
 */
public final class Tab {

    private final List<Change> made = new ArrayList<>();
    private final List<Change> waiting = new ArrayList<>();
    private final boolean staff;
    private final Interview begun;
    private BeanFactory product;
    private boolean isOffline;
    private @Nullable InterviewSession session;
    private String key = "";
    private @Nullable Receipt receipt;

    private Tab(BeanFactory product, Interview begun, boolean staff) {
        this.product = product;
        this.begun = begun;
        this.staff = staff;
    }

    /** The tab in which the interview begins: a respondent's, or that of the interviewer who holds it. */
    public static Tab begin(BeanFactory product, Interview begun) {
        var tab = new Tab(product, begun, begun.origin().interviewer() != null);
        tab.open(tab.staff ? tab.ofInterviewer(begun) : tab.ofRespondent(begun, false));
        return tab;
    }

    /** Another tab or device, with a resume code as it is typed. */
    public static Tab resume(BeanFactory product, String code) {
        var found = product.getBean(ResumeCodes.class).resume(code);
        assertThat(found).as("an interview of the code").isPresent();
        var tab = new Tab(product, found.get(), false);
        tab.open(tab.ofRespondent(found.get(), true));
        return tab;
    }

    private InterviewSession ofInterviewer(Interview interview) {
        return sessions().ofInterviewer(interview);
    }

    private InterviewSession ofRespondent(Interview interview, boolean resumed) {
        return resumed ? sessions().ofResumed(interview) : sessions().ofRespondent(interview);
    }

    private void open(InterviewSession found) {
        session = found;
        if (!staff) {
            key = product.getBean(SessionKeys.class).keep(begun.id(), found.isResumed());
        }
    }

    private InterviewService service() {
        return product.getBean(InterviewService.class);
    }

    private InterviewSessions sessions() {
        return product.getBean(InterviewSessions.class);
    }

    private InterviewSession session() {
        assertThat(session).as("the interview in this tab").isNotNull();
        return session;
    }

    private AnswerChanges changes() {
        return new AnswerChanges(session().questionnaire());
    }

    public Tab answer(String variable, int code) {
        return take(changes().answer(variable, code));
    }

    /** A typed text, or an option by its name. */
    public Tab answer(String variable, String textOrOption) {
        return take(changes().answer(variable, textOrOption));
    }

    /** These options and no others. */
    public Tab tick(String item, String... options) {
        return take(changes().tick(item, options));
    }

    public Tab takeBack(String variable) {
        return take(changes().takeBack(variable));
    }

    private Tab take(Change change) {
        made.add(change);
        if (isOffline) {
            waiting.add(change);
        } else {
            session().answer(change);
        }
        return this;
    }

    /** What is answered from now on arrives later. */
    public Tab goOffline() {
        isOffline = true;
        return this;
    }

    /** What was answered meanwhile arrives in its order. */
    public Tab goOnline() {
        isOffline = false;
        waiting.forEach(session()::answer);
        waiting.clear();
        return this;
    }

    /** What was answered meanwhile arrives, the latest first. */
    public Tab goOnlineOutOfOrder() {
        Collections.reverse(waiting);
        return goOnline();
    }

    /** The latest answer arrives once more, as the same event. */
    public Tab repeat() {
        session().answer(made.getLast());
        return this;
    }

    /** Somebody has changed what the browser sends: the latest event once more, with another answer in it. */
    public Tab forge(String variable, int code) {
        return forge(changes().answer(variable, code));
    }

    /** As {@link #forge(String, int)}, with a text. */
    public Tab forge(String variable, String text) {
        return forge(changes().answer(variable, text));
    }

    private Tab forge(Change change) {
        session().answer(change.as(made.getLast().eventId()));
        return this;
    }

    /** Everything that was answered in this tab arrives once more, as the same events. */
    public Tab replay() {
        made.forEach(session()::answer);
        return this;
    }

    public Tab goTo(String page) {
        session().arriveAt(page);
        return this;
    }

    public Tab setLanguage(String language) {
        session().setLanguage(new Language(language));
        return this;
    }

    /** Sends the interview; sending it again is possible while the tab shows it. */
    public Tab send() {
        receipt = session().send();
        return this;
    }

    /** The respondent does not consent. */
    public Tab discard() {
        product.getBean(RespondentWithdrawals.class)
                .discard(session().interview().id());
        return this;
    }

    /** The page is lost, and asks with the key that the tab holds whether there is something to go on with. */
    public Tab loseSession() {
        if (staff) {
            session = ofInterviewer(service().get(begun.id()));
            return this;
        }
        var kept = product.getBean(SessionKeys.class).find(key);
        session = null;
        var events = made.stream().map(Change::eventId).collect(Collectors.toSet());
        kept.ifPresent(found -> open(
                found.resumed()
                        ? sessions().ofResumed(found.interview(), events)
                        : sessions().ofRespondent(found.interview())));
        return this;
    }

    /** The server is another one now, or was started again. */
    public void loseServer(BeanFactory other) {
        product = other;
        loseSession();
    }

    /** Nothing of what is done is saved; who does it notices. */
    public Tab expectNotSaved(Consumer<Tab> action) {
        FailingSaves.during(product.getBean(PlatformTransactionManager.class), () -> action.accept(this));
        return this;
    }

    public Tab expectRefused(Class<? extends RuntimeException> fault, Consumer<Tab> action) {
        assertThatThrownBy(() -> action.accept(this)).isInstanceOf(fault);
        return this;
    }

    public Tab expectShown(String item) {
        assertThat(session().route().item(item)).as("%s is shown", item).isPresent();
        return this;
    }

    public Tab expectHidden(String item) {
        assertThat(session().route().item(item)).as("%s is hidden", item).isEmpty();
        return this;
    }

    /** What can be read in this tab. */
    public Tab expectAnswer(String variable, int code) {
        assertThat(session().visible().code(variable)).as(variable).hasValue(code);
        return this;
    }

    /** What can be read in this tab. */
    public Tab expectAnswer(String variable, String text) {
        assertThat(session().visible().text(variable)).as(variable).hasValue(text);
        return this;
    }

    /** Nothing of an answer can be read in this tab, whether there is one or not. */
    public Tab expectBlank(String variable) {
        assertThat(session().visible().has(variable)).as(variable).isFalse();
        return this;
    }

    /** There is an answer, and it cannot be read in this tab. */
    public Tab expectCovered(String variable) {
        assertThat(session().interview().answers().has(variable)).as(variable).isTrue();
        return expectBlank(variable);
    }

    public Tab expectPage(String page) {
        assertThat(session().place()).isEqualTo(page);
        return this;
    }

    /** After a lost session there is nothing to go on with. */
    public Tab expectNothingToGoOnWith() {
        assertThat(session).isNull();
        return this;
    }

    /** Of the latest sending. */
    public Receipt receipt() {
        assertThat(receipt).as("sent in this tab").isNotNull();
        return receipt;
    }
}
