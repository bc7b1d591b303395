package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Receipt;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.OpenPages;
import org.ovoz.ui.PageLanguage;
import org.ovoz.ui.SiteAddress;

/**
 * The respondent's way: welcome, a code to go on with, the interview, the receipt. It is kept when the page is loaded
 * again in the same tab, and nowhere else.
 *
 * <p>All scripts and styles of an interview's pages are named here and not where they are used: they come with the first page of
 * all anyway, and Vaadin would remember for every open page each class that names one, with all its superclasses.
 */
@Route("")
@RouteAlias(":country([a-zA-Z][a-zA-Z])/:channel?")
@PreserveOnRefresh
@AnonymousAllowed
@JsModule("./interview/outbox.ts")
@JsModule("./interview/leave.ts")
@JsModule("./interview/translated.ts")
@JsModule("./interview/history.ts")
@JsModule("./interview/grid.ts")
@JsModule("./interview/print.ts")
@CssImport("./ovoz.css")
@CssImport("./interview.css")
@CssImport("./interview/pages.css")
public class InterviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RespondentSessions sessions;
    private final RespondentFrame frame;
    private final TabMemory tab = new TabMemory(new Recovery());
    private final PageHistory history = new PageHistory(this::moved);
    private final FirstPages first;
    private final LastPages last;
    private @Nullable InterviewSession session;
    private @Nullable InterviewPanel panel;

    InterviewView(
            Definitions definitions,
            OnlineStart start,
            RespondentSessions sessions,
            DemonstrationBanner demonstration,
            SiteAddress site) {
        this.sessions = sessions;
        this.first = new FirstPages(definitions, start, this::show, this::begun, this::resume);
        this.last = new LastPages(definitions.study(), site, sessions, this::show, this::welcome);
        this.frame = new RespondentFrame(definitions.study(), demonstration, _ -> languageChanged(), this::showCode);
        addClassName("respondent");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (frame.isBuilt()) {
            return;
        }
        first.comeBy(event);
        build();
        welcome();
        tab.ask();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        PageLanguage.set(this, getLocale().getLanguage());
        if (session != null) {
            OpenPages.hold(event.getUI());
        }
    }

    @Override
    public String getPageTitle() {
        return frame.title();
    }

    private void build() {
        if (isAttached()) {
            PageLanguage.set(this, getLocale().getLanguage());
        }
        frame.build(this, new TestNotice(first.isTest() || isPractice()), tab, history);
    }

    private void languageChanged() {
        build();
        frame.tell(isAnswering(), panel);
        var now = session;
        if (panel != null) {
            panel.setLanguage(language());
        } else if (now != null && isAnswering() && !now.setLanguage(language())) {
            new Endings().gone(false);
        } else {
            frame.showAgain();
        }
    }

    private boolean isPractice() {
        return session != null && session.interview().origin().practice();
    }

    private boolean isAnswering() {
        return session != null && session.interview().isDraft();
    }

    /** Shows a page around the interview; one is not moved on it when it is the first of all. */
    private void show(Runnable again, Component... content) {
        panel = null;
        frame.tell(isAnswering(), null);
        frame.show(again, content);
    }

    /** The browser went back or forward. What is no longer answered shows nothing of it. */
    private void moved(String place) {
        var now = session;
        if (now == null || !isAnswering()) {
            history.leave();
        } else if (place.isEmpty() || place.equals(PageHistory.LATER)) {
            interrupt(now, place);
        } else if (panel == null) {
            new PagePlaces(now.questionnaire()).page(place, now.route(), true).ifPresent(now::setPlace);
            goOn();
        } else {
            panel.goTo(place);
        }
    }

    private void welcome() {
        session = null;
        if (frame.isShown()) {
            history.leave();
        }
        first.show();
    }

    private void begun(InterviewSession begun) {
        session = begun;
        tab.keep(sessions.keep(begun));
        history.leave();
        offerCode(begun, "");
    }

    /** @param place of the page in the browser's history; empty before the first page of the interview */
    private void offerCode(InterviewSession now, String place) {
        var code = sessions.offerCode(now);
        history.arrive(place, List.of(), place.isEmpty());
        show(() -> offerCode(now, place), new CodePage(code, this::goOn));
    }

    /** From the footer. */
    private void showCode() {
        var now = session;
        if (now != null && isAnswering()) {
            interrupt(now, PageHistory.LATER);
        } else {
            welcome();
        }
    }

    /** Who interrupts may leave the device: the tab keeps nothing until one goes on. What is not saved holds the page. */
    private void interrupt(InterviewSession now, String place) {
        if (panel == null || !panel.stays()) {
            tab.forget();
            offerCode(now, place);
        }
    }

    /** In the language that was chosen on this page, or else in that of the interview. */
    private boolean resume(String code) {
        var found = sessions.resume(code);
        found.ifPresent(now -> {
            if (LanguageSwitch.isChosen()) {
                now.setLanguage(language());
            }
            goOnWith(now);
        });
        return found.isPresent();
    }

    private void goOnWith(InterviewSession found) {
        session = found;
        var interview = found.interview();
        LanguageSwitch.setLanguage(interview.language().locale());
        first.goOnIn(interview.country());
        build();
        goOn();
    }

    private void goOn() {
        var now = session;
        if (now != null) {
            tab.keep(sessions.keep(now));
            frame.show();
            var shown = new InterviewPanel(now, new Endings(), history);
            panel = shown;
            frame.show(shown);
            frame.tell(true, shown);
        }
    }

    /** The interview's pages are left for good. */
    private void leave(Runnable page) {
        session = null;
        tab.forget();
        history.leave();
        page.run();
    }

    private Language language() {
        return new Language(getLocale().getLanguage());
    }

    /** How a tab whose page was lost goes on. */
    private final class Recovery implements TabMemory.Listener {

        @Override
        public void foundKey(String key, String where, Set<UUID> made) {
            if (session == null) {
                sessions.recover(key, made)
                        .ifPresentOrElse(
                                found -> recover(found, where), () -> leave(() -> last.lost(key, first::forgotten)));
            }
        }

        private void recover(InterviewSession found, String where) {
            PageSteps.arrive(found, where);
            goOnWith(found);
            if (where.equals(CodePage.WHERE)) {
                offerCode(found, found.place() == null ? "" : PageHistory.LATER);
            }
        }

        @Override
        public void foundPlace(String where, String language) {
            if (session == null && LanguageSwitch.NAMES.containsKey(language)) {
                first.comeAgain(where);
                LanguageSwitch.setLanguage(Locale.forLanguageTag(language));
                languageChanged();
            }
        }
    }

    /** What follows the interview's pages for a respondent. */
    private final class Endings implements InterviewPanel.Ending {

        @Override
        public void sent(Receipt receipt) {
            var id = Optional.ofNullable(session).map(sent -> sent.interview().id());
            id.ifPresent(sent -> sessions.keepSent(tab.key(), sent));
            sessions.letGo();
            leave(() -> last.thank(receipt, id));
        }

        @Override
        public void ended() {
            if (session != null) {
                sessions.discard(session);
            }
            leave(() -> last.sorry("ended"));
        }

        @Override
        public void gone(boolean sent) {
            leave(() -> last.sorry(sent ? "alreadySent" : "gone"));
        }

        @Override
        public void left() {
            if (session != null) {
                interrupt(session, "");
            }
        }

        @Override
        public void shown(String page) {
            frame.setShown(page);
        }
    }
}
