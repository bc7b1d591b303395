package org.ovoz.interview.ui;

import static org.ovoz.interview.ui.PagePlaces.ENDING;
import static org.ovoz.interview.ui.PagePlaces.REVIEW;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.StillRequired;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Language;

/**
 * An interview on its pages: sections with Back and Next, a review, Send. Respondents and interviewers share it; what
 * happens around it is told to an {@link Ending}.
 */
public final class InterviewPanel extends Div {

    /** What follows the pages. */
    public interface Ending {

        /** The interview was sent. */
        void sent(Receipt receipt);

        /** The respondent does not consent or is not eligible: there is nothing to send. */
        void ended();

        /** The interview is no longer there or was sent elsewhere. */
        void gone(boolean sent);

        /** Back from the first page. */
        void left();

        /** A page is shown; its name has no answer in it. */
        void shown(String page);
    }

    private final InterviewSession session;
    private final Ending ending;
    private final PageHistory history;
    private final PagePlaces places;
    private final PageSteps steps;
    private final H1 title = new H1();
    private final SectionProgress progress = new SectionProgress();
    private final Span saved = new Span();
    private final Reminders reminders;
    private final Outbox outbox;
    private final PageAnswers answers;
    private final Div content = new Div();
    private final PageButtons buttons = new PageButtons(this::goBack, this::goOn);
    private @Nullable SectionPage section;
    private String pageId = "";
    private long arrived;

    /** Whether one came from the review, to which Next leads back. */
    private boolean returning;

    /** The sections that are unfolded in the review. */
    private final Set<String> unfolded = new HashSet<>();

    /** @param history of the page that the interview is on, which tells {@link #goTo} */
    public InterviewPanel(InterviewSession session, Ending ending, PageHistory history) {
        this.session = session;
        this.ending = ending;
        this.history = history;
        this.places = new PagePlaces(session.questionnaire());
        this.steps = new PageSteps(session);
        this.reminders = new Reminders(session);
        this.answers = new PageAnswers(session, new Telling());
        this.outbox = new Outbox(session, this::replay);
        addClassName("interview");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        var actions = new Div(buttons.inOrder());
        actions.add(saved, outbox);
        actions.addClassName("actions");
        add(progress, title, reminders, content, actions);
        show(steps.first(), true);
    }

    /** Goes on in another language, on the same page. */
    public void setLanguage(Language language) {
        if (session.setLanguage(language)) {
            outbox.setWords();
            show(pageId, true);
        } else {
            ending.gone(false);
        }
    }

    /** Whether what was answered is saved, in words. It stands beside the buttons unless it is put elsewhere. */
    Component saved() {
        return saved;
    }

    /** The browser went back or forward to a place of its history. */
    public void goTo(String place) {
        if (place.equals(places.of(pageId)) || stays()) {
            return;
        }
        spend();
        var route = session.route();
        show(places.page(place, route, steps.mayReview(route)).orElse(""), true);
    }

    /** Whether the page is not left, by whatever way, because something typed here is not saved; the browser's history stays too. */
    boolean stays() {
        var isHeld = holdsUnsaved();
        if (isHeld) {
            history.arrive(places.of(pageId), List.of(), false);
        }
        return isHeld;
    }

    /** @param isBack whether the page lies before the one that was shown, or takes its place */
    private void show(String page, boolean isBack) {
        var route = session.route();
        pageId = steps.shown(page, route);
        outbox.arriveAt(pageId);
        section = null;
        content.removeAll();
        reminders.clear();
        saved.setText("");
        if (pageId.equals(REVIEW)) {
            returning = false;
            session.arriveAt(REVIEW);
            title.setText(text("review.title"));
            content.add(new ReviewPage(session, unfolded, this::change));
        } else if (pageId.equals(ENDING)) {
            title.setText(text("ending.title"));
            content.add(new Paragraph(text("ending.text", Long.toString(session.answered()))));
        } else {
            section = new SectionPage(session, this::answered);
            content.add(section);
            session.arriveAt(pageId);
        }
        history.arrive(places.of(pageId), places.before(pageId, route), isBack);
        arrived = System.nanoTime();
        buttons.renew();
        update();
        PageHeading.focus(title);
    }

    /** Brings page, progress and buttons in line with the answers. */
    private void update() {
        var route = session.route();
        if (section != null) {
            var page = route.page(pageId);
            if (page.isEmpty()) {
                show(steps.last(route), true);
                return;
            }
            ItemField.setText(title.getElement(), session.name(page.get(), session.visible()));
            section.update(page.get());
            reminders.refresh(page.get(), this::complain);
            ending.shown(session.name(page.get(), Answers.NONE));
        } else {
            ending.shown(title.getText());
        }
        progress.show(session.left(route));
        progress.setVisible(!pageId.equals(ENDING));
        var toReview = returning && steps.mayReview(route);
        buttons.tell(pageId, route, reminders.isOptional() ? "goOnWithout" : toReview ? "toReview" : "next");
    }

    private void answered(Change change) {
        if (answers.store(change)) {
            complain(change.item(), null);
            update();
        }
    }

    private void replay(List<Tap> kept) {
        answers.replay(kept);
        if (isAttached() && session.interview().isDraft()) {
            update();
        }
    }

    private void complain(String item, @Nullable String message) {
        if (section != null) {
            section.complain(item, message);
        }
    }

    /** Whether something typed here cannot be saved as it is; then the focus goes there, and nobody leaves it unseen. */
    private boolean holdsUnsaved() {
        if (session.unsaved().waits()) {
            saved.setText("");
            return true;
        }
        var route = session.route();
        var held = route.page(pageId).flatMap(page -> session.unsaved().firstTyped(page, route));
        held.ifPresent(variable -> {
            saved.setText("");
            PageFocus.onInput(this, variable);
        });
        return held.isPresent();
    }

    private void goBack() {
        if (holdsUnsaved()) {
            return;
        }
        var route = session.route();
        spend();
        if (pageId.equals(ENDING)) {
            ending.ended();
        } else {
            steps.before(pageId, route).ifPresentOrElse(page -> show(page, true), ending::left);
        }
    }

    private void goOn() {
        if (holdsUnsaved()) {
            return;
        }
        spend();
        if (pageId.equals(REVIEW)) {
            send();
            return;
        }
        var route = session.route();
        if (pageId.equals(ENDING)) {
            show(steps.last(route), true);
            return;
        }
        var page = route.page(pageId).orElseThrow();
        if (reminders.hold(page, this::complain)) {
            buttons.renew();
            update();
            return;
        }
        steps.after(pageId, route, returning).ifPresentOrElse(following -> show(following, false), ending::ended);
    }

    private void send() {
        try {
            ending.sent(session.send());
        } catch (StillRequired required) {
            steps.firstOf(required).ifPresent(page -> {
                returning = true;
                show(page, false);
                goOn();
            });
        } catch (UnknownInterview _) {
            ending.gone(false);
        }
    }

    private void change(String page, String item) {
        returning = true;
        show(page, false);
        PageFocus.onQuestion(this, item);
    }

    private void spend() {
        session.spend((int) ((System.nanoTime() - arrived) / 1_000_000_000L));
        arrived = System.nanoTime();
    }

    /** What is said of an answer on its way to the disk. */
    private final class Telling implements PageAnswers.Page {

        @Override
        public void saved(boolean isSaved) {
            ItemField.setText(saved.getElement(), isSaved ? text("saved") : "");
        }

        @Override
        public void refused(String item, String reason) {
            complain(item, text("refused." + reason));
        }

        @Override
        public void gone(boolean sent) {
            ending.gone(sent);
        }
    }

    private String text(String key, Object... arguments) {
        return getTranslation("interview." + key, arguments);
    }
}
