package org.ovoz.interview.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Change;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.StillRequired;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;

/**
 * An interview on its pages: sections with Back and Next, a review, Send. Respondents and interviewers share it; what
 * happens around it is told to an {@link Ending}.
 */
@CssImport("./interview.css")
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
    }

    private static final String REVIEW = "(review)";

    /** Asks before answers go with a "no" that ends the interview; who only presses on is led back. */
    private static final String ENDING = "(ending)";

    private final InterviewSession session;
    private final Ending ending;
    private final H1 title = new H1();
    private final SectionProgress progress = new SectionProgress();
    private final Span saved = new Span();
    private final Reminders reminders;
    private final Outbox outbox;
    private final PageAnswers answers;
    private final Div content = new Div();
    private final PageButton back = new PageButton(this::goBack);
    private final PageButton next = new PageButton(this::goOn);
    private @Nullable SectionPage section;
    private String pageId = "";
    private long arrived;

    public InterviewPanel(InterviewSession session, Ending ending) {
        this.session = session;
        this.ending = ending;
        this.reminders = new Reminders(session);
        this.answers = new PageAnswers(session, new Telling());
        this.outbox = new Outbox(session.interview().id(), session.outcomes(), this::replay);
        addClassName("interview");
        title.getElement().setAttribute("tabindex", "-1");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        next.addClassName("primary");
        var actions = new Div(next, back, saved, outbox);
        actions.addClassName("actions");
        add(progress, title, reminders, content, actions);
        show(firstPage());
    }

    /** Lets a session begin at the review, if that is what a lost page showed: it is no page that is stored. */
    static void arrive(InterviewSession session, String where) {
        if (where.equals(REVIEW)) {
            session.arriveAtReview(REVIEW);
        }
    }

    /** Where to begin: at the first page; when going on, where one was. */
    private String firstPage() {
        var place = session.place();
        return place == null ? session.route().pages().getFirst().id() : place;
    }

    /** Goes on in another language, on the same page. */
    public void setLanguage(Language language) {
        session.setLanguage(language);
        outbox.setWords();
        show(pageId);
    }

    private void show(String page) {
        var route = session.route();
        var found = route.page(page);
        pageId = found.isPresent() || page.equals(REVIEW) || page.equals(ENDING)
                ? page
                : route.pages().getFirst().id();
        outbox.arriveAt(pageId);
        section = null;
        content.removeAll();
        reminders.clear();
        saved.setText("");
        if (pageId.equals(REVIEW)) {
            session.arriveAtReview(REVIEW);
            title.setText(text("review.title"));
            content.add(new ReviewPage(session, this::change));
        } else if (pageId.equals(ENDING)) {
            title.setText(text("ending.title"));
            content.add(new Paragraph(text("ending.text", Long.toString(session.answered()))));
        } else {
            section = new SectionPage(session, this::answered);
            content.add(section);
            session.arriveAt(pageId);
        }
        arrived = System.nanoTime();
        renew();
        update();
    }

    private void renew() {
        back.renew();
        next.renew();
    }

    /** Brings page, progress and buttons in line with the answers. */
    private void update() {
        var route = session.route();
        if (section != null) {
            var page = route.page(pageId);
            if (page.isEmpty()) {
                show(route.pages().getLast().id());
                return;
            }
            title.setText(session.piping().render(page.get().page().title(), session.language(), session.visible()));
            section.update(page.get());
        }
        progress.show(session, route, pageId);
        progress.setVisible(!pageId.equals(ENDING));
        back.setText(text(backward(route)));
        next.setText(text(forward()));
    }

    private String backward(Route route) {
        return switch (pageId) {
            case ENDING -> "ending.delete";
            case REVIEW -> "back";
            default -> route.previous(pageId).isEmpty() ? "leave" : "back";
        };
    }

    private String forward() {
        return switch (pageId) {
            case ENDING -> "ending.back";
            case REVIEW -> "send";
            default -> reminders.isOptional() ? "goOnWithout" : "next";
        };
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
        if (session.hasUnsaved()) {
            saved.setText("");
            return true;
        }
        var route = session.route();
        var held = route.page(pageId).stream()
                .flatMap(page -> page.items().stream())
                .flatMap(item -> item.variables(route.answers()))
                .filter(variable -> session.unsaved(variable).isPresent())
                .findFirst();
        held.ifPresent(variable -> {
            saved.setText("");
            getElement().executeJs("""
                    const input = document.getElementById($0);
                    input?.focus();
                    input?.scrollIntoView({block: 'center'})""", "i-" + variable);
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
        } else if (pageId.equals(REVIEW)) {
            move(route.pages().getLast().id());
        } else {
            route.previous(pageId).map(Route.ShownPage::id).ifPresentOrElse(this::move, ending::left);
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
            move(route.pages().getLast().id());
            return;
        }
        var page = route.page(pageId).orElseThrow();
        if (reminders.hold(page, this::complain)) {
            renew();
            update();
            return;
        }
        var following = route.next(pageId);
        if (following.isPresent()) {
            move(following.get().id());
        } else if (session.questionnaire().eligible().holds(route.answers())) {
            move(REVIEW);
        } else if (session.answered() > 0) {
            move(ENDING);
        } else {
            ending.ended();
        }
    }

    private void send() {
        try {
            ending.sent(session.send());
        } catch (StillRequired required) {
            session.route().pages().stream()
                    .filter(page -> page.items().stream()
                            .anyMatch(shown ->
                                    required.items().contains(shown.item().id())))
                    .findFirst()
                    .ifPresent(page -> {
                        move(page.id());
                        goOn();
                    });
        } catch (UnknownInterview _) {
            ending.gone(false);
        }
    }

    private void change(String page, String item) {
        move(page);
        getElement().executeJs("""
                const question = document.getElementById($0);
                question?.scrollIntoView();
                question?.querySelector('input, textarea, button')?.focus()""", "q-" + item);
    }

    private void move(String page) {
        show(page);
        title.getElement().executeJs("window.scrollTo(0, 0); this.focus({preventScroll: true})");
    }

    private void spend() {
        session.spend((int) ((System.nanoTime() - arrived) / 1_000_000_000L));
        arrived = System.nanoTime();
    }

    /** What is said of an answer on its way to the disk. */
    private final class Telling implements PageAnswers.Page {

        @Override
        public void saved(boolean isSaved) {
            saved.setText(isSaved ? text("saved") : "");
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
