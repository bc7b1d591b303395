package org.ovoz.interview.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.AlreadySent;
import org.ovoz.interview.Change;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.interview.StillRequired;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;

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

    private final Sitting sitting;
    private final Ending ending;
    private final H1 title = new H1();
    private final Paragraph step = new Paragraph();
    private final Element progress = new Element("progress");
    private final Span saved = new Span();
    private final Reminders reminders;
    private final Div content = new Div();
    private final NativeButton back = new NativeButton();
    private final NativeButton next = new NativeButton();
    private @Nullable SectionPage section;
    private String pageId = "";
    private long arrived;

    public InterviewPanel(Sitting sitting, Ending ending) {
        this.sitting = sitting;
        this.ending = ending;
        this.reminders = new Reminders(sitting);
        addClassName("interview");
        title.getElement().setAttribute("tabindex", "-1");
        step.addClassName("step");
        saved.addClassName("saved");
        saved.getElement().setAttribute("role", "status");
        back.addClickListener(_ -> goBack());
        next.addClassName("primary");
        next.addClickListener(_ -> goOn());
        var actions = new Div(next, back, saved);
        actions.addClassName("actions");
        var top = new Div(step);
        top.addClassName("progress");
        top.getElement().appendChild(progress);
        add(top, title, reminders, content, actions);
        watchTyping();
        show(firstPage());
    }

    /** Where to begin: at the first page; when going on, at the first with something left to answer, else the review. */
    private String firstPage() {
        var route = sitting.route();
        var interview = sitting.interview();
        if (interview.lastPage() == null) {
            return route.pages().getFirst().id();
        }
        return route.pages().stream()
                .filter(page -> !Reminders.core(Validity.blank(page, interview.answers()))
                        .isEmpty())
                .map(Route.ShownPage::id)
                .findFirst()
                .orElse(REVIEW);
    }

    /** Goes on in another language, on the same page. */
    public void speak(Language language) {
        sitting.speak(language);
        show(pageId);
    }

    private void show(String page) {
        var route = sitting.route();
        var found = route.page(page);
        pageId = found.isPresent() || page.equals(REVIEW)
                ? page
                : route.pages().getFirst().id();
        section = null;
        content.removeAll();
        reminders.clear();
        saved.setText("");
        if (pageId.equals(REVIEW)) {
            title.setText(text("review.title"));
            content.add(new ReviewPage(sitting, this::change));
        } else {
            section = new SectionPage(sitting, this::answered);
            content.add(section);
            sitting.arriveAt(pageId);
        }
        arrived = System.nanoTime();
        update();
    }

    /** Brings page, progress and buttons in line with the answers. */
    private void update() {
        var route = sitting.route();
        if (section != null) {
            var page = route.page(pageId);
            if (page.isEmpty()) {
                show(route.pages().getLast().id());
                return;
            }
            title.setText(sitting.piping().render(page.get().page().title(), sitting.language(), sitting.visible()));
            section.update(page.get());
        }
        showProgress(route);
        var isFirst = route.previous(pageId).isEmpty() && !pageId.equals(REVIEW);
        back.setText(text(isFirst ? "leave" : "back"));
        next.setText(text(pageId.equals(REVIEW) ? "send" : reminders.isOptional() ? "goOnWithout" : "next"));
    }

    private void showProgress(Route route) {
        var pages = route.pages().stream().map(Route.ShownPage::id).toList();
        var total = pages.size() + 1;
        var now = pageId.equals(REVIEW) ? total : pages.indexOf(pageId) + 1;
        step.setText(text("step", Integer.toString(now), Integer.toString(total)));
        progress.setAttribute("max", Integer.toString(total));
        progress.setAttribute("value", Integer.toString(now - 1));
        progress.setAttribute("aria-label", text("progress"));
    }

    private void answered(Change change) {
        try {
            sitting.answer(change);
            saved.setText(text("saved"));
            getElement().executeJs("this.classList.remove('pending')");
            complain(change.item(), null);
            update();
        } catch (RefusedAnswer refused) {
            complain(change.item(), text("refused." + refused.reason()));
        } catch (AlreadySent _) {
            ending.gone(true);
        } catch (UnknownInterview _) {
            ending.gone(false);
        }
    }

    private void complain(String item, @Nullable String message) {
        if (section != null) {
            section.complain(item, message);
        }
    }

    private void goBack() {
        var route = sitting.route();
        spend();
        if (pageId.equals(REVIEW)) {
            move(route.pages().getLast().id());
        } else {
            route.previous(pageId).map(Route.ShownPage::id).ifPresentOrElse(this::move, ending::left);
        }
    }

    private void goOn() {
        spend();
        if (pageId.equals(REVIEW)) {
            send();
            return;
        }
        var route = sitting.route();
        var page = route.page(pageId).orElseThrow();
        if (reminders.hold(page, this::complain)) {
            update();
            return;
        }
        var following = route.next(pageId);
        if (following.isPresent()) {
            move(following.get().id());
        } else if (sitting.questionnaire().eligible().holds(route.answers())) {
            move(REVIEW);
        } else {
            ending.ended();
        }
    }

    private void send() {
        try {
            ending.sent(sitting.send());
        } catch (StillRequired required) {
            sitting.route().pages().stream()
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
        sitting.spend((int) ((System.nanoTime() - arrived) / 1_000_000_000L));
        arrived = System.nanoTime();
    }

    /** "Saved" disappears in the browser as soon as something is typed, and comes back when it is on disk. */
    private void watchTyping() {
        getElement().executeJs("this.addEventListener('input', () => this.classList.add('pending'))");
    }

    private String text(String key, Object... arguments) {
        return getTranslation("interview." + key, arguments);
    }
}
