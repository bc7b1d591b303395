package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
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
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.OpenPages;
import org.ovoz.ui.PageLanguage;
import org.ovoz.ui.Puzzle;
import org.ovoz.ui.SiteAddress;

/**
 * The respondent's way: welcome, a code to go on with, the interview, the receipt. It is kept when the page is loaded
 * again in the same tab, and nowhere else.
 */
@Route("")
@RouteAlias(":country([a-zA-Z][a-zA-Z])/:channel?")
@PreserveOnRefresh
@AnonymousAllowed
@JsModule("./interview/outbox.ts")
@CssImport("./ovoz.css")
public class InterviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Definitions definitions;
    private final OnlineStart start;
    private final RespondentSessions sessions;
    private final SiteAddress site;
    private final RespondentFrame frame;
    private final TabMemory tab = new TabMemory(new Recovery());
    private final PageHistory history = new PageHistory(this::moved);
    private final WelcomeChoices choices = new WelcomeChoices();
    private @Nullable CountryCode country;
    private @Nullable String channel;
    private @Nullable WaveId tried;
    private @Nullable InterviewSession session;
    private @Nullable InterviewPanel panel;
    private Puzzle work = new Puzzle();
    private Runnable showAgain = () -> {};
    private String shown = "";

    InterviewView(
            Definitions definitions,
            OnlineStart start,
            RespondentSessions sessions,
            DemonstrationBanner demonstration,
            SiteAddress site) {
        this.site = site;
        this.definitions = definitions;
        this.start = start;
        this.sessions = sessions;
        this.frame = new RespondentFrame(definitions.study(), demonstration, _ -> languageChanged(), this::showCode);
        addClassName("respondent");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (frame.isBuilt()) {
            return;
        }
        var link = RespondentLink.of(event.getRouteParameters(), definitions.study(), start.wave());
        country = link.country();
        channel = link.channel();
        tried = start.tried(event.getLocation()).orElse(null);
        FirstLanguage.setLanguage(definitions.study(), event.getLocation(), country);
        build();
        welcome();
        tab.ask();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        speakToAssistiveTechnology();
        if (session != null) {
            OpenPages.hold(event.getUI());
        }
    }

    private void speakToAssistiveTechnology() {
        PageLanguage.set(this, getLocale().getLanguage());
    }

    @Override
    public String getPageTitle() {
        var study = definitions.study().title().master(language());
        return shown.isEmpty() ? study : shown + " – " + study;
    }

    private void setShown(String page) {
        if (!page.equals(shown)) {
            shown = page;
            UI.getCurrent().getPage().setTitle(getPageTitle());
        }
    }

    private void build() {
        frame.build(this, new TestNotice(tried != null || isPractice()), tab, history);
    }

    private void languageChanged() {
        speakToAssistiveTechnology();
        build();
        frame.tell(isAnswering(), panel);
        var now = session;
        if (panel != null) {
            panel.setLanguage(language());
        } else if (now != null && isAnswering() && !speak(now)) {
            new Endings().gone(false);
        } else {
            showAgain.run();
        }
    }

    /** Tells whether the interview is still there to be asked in this language. */
    private boolean speak(InterviewSession now) {
        try {
            now.setLanguage(language());
            return true;
        } catch (UnknownInterview _) {
            return false;
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
        showAgain = again;
        panel = null;
        frame.tell(isAnswering(), null);
        frame.show(content);
        setShown(frame.heading());
        frame.focusHeading();
    }

    /** The browser went back or forward. What is no longer answered shows nothing of it. */
    private void moved(String place) {
        var now = session;
        if (now == null || !isAnswering()) {
            history.leave();
        } else if (place.isEmpty() || place.equals(PageHistory.LATER)) {
            if (panel == null || !panel.stays()) {
                interrupt(now, place);
            }
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
        var current = Optional.ofNullable(tried).or(start::wave);
        if (current.isEmpty()) {
            closed();
            return;
        }
        if (tried == null && start.isFull(country)) {
            full();
            return;
        }
        if (tried == null) {
            start.arrive(current.get(), country);
        }
        var page = new WelcomePage(definitions, current.get(), country, choices, this::begin, this::resume);
        work = page.puzzle();
        show(this::welcome, page);
    }

    private void begin(CountryCode chosen) {
        start.whenFree(work, () -> {
            country = chosen;
            Optional.ofNullable(tried)
                    .map(wave -> start.tryOut(wave, chosen, language()))
                    .or(() -> start.begin(chosen, language(), channel))
                    .ifPresentOrElse(
                            begun -> {
                                session = begun;
                                tab.keep(sessions.keep(begun));
                                history.leave();
                                offerCode(begun, "");
                            },
                            () -> notBegun(chosen));
        });
    }

    private void notBegun(CountryCode chosen) {
        if (start.isFull(chosen)) {
            full();
        } else {
            closed();
        }
    }

    /** In this country as many were sent as are wanted; what was begun can be sent. */
    private void full() {
        show(this::full, new PlainPage("full"), new ResumeForm(choices, this::resume));
    }

    /** Nothing is begun any more, but what was begun can be sent. */
    private void closed() {
        show(this::welcome, new PlainPage("closed"), new ResumeForm(choices, this::resume));
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
            if (panel == null || !panel.stays()) {
                interrupt(now, PageHistory.LATER);
            }
        } else {
            welcome();
        }
    }

    /** Who interrupts may leave the device: the tab keeps nothing until one goes on. */
    private void interrupt(InterviewSession now, String place) {
        tab.forget();
        offerCode(now, place);
    }

    /** In the language that was chosen on this page, or else in that of the interview. */
    private boolean resume(String code) {
        var found = sessions.resume(code);
        found.ifPresent(now -> {
            choices.code = "";
            if (LanguageSwitch.isChosen()) {
                now.setLanguage(language());
            }
            goOnWith(now);
        });
        return found.isPresent();
    }

    private void goOnWith(InterviewSession found) {
        start.comeBack();
        session = found;
        var interview = found.interview();
        LanguageSwitch.setLanguage(interview.language().locale());
        country = interview.country();
        speakToAssistiveTechnology();
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

    private Language language() {
        return new Language(getLocale().getLanguage());
    }

    /** How a tab whose page was lost goes on. */
    private final class Recovery implements TabMemory.Listener {

        @Override
        public void foundKey(String key, String where, Set<UUID> made) {
            if (session == null) {
                sessions.recover(key, made).ifPresentOrElse(found -> recover(found, where), tab::forget);
            }
        }

        private void recover(InterviewSession found, String where) {
            InterviewPanel.arrive(found, where);
            goOnWith(found);
            if (where.equals(CodePage.WHERE)) {
                offerCode(found, found.place() == null ? "" : PageHistory.LATER);
            }
        }

        @Override
        public void foundPlace(String where, String language) {
            if (session == null && LanguageSwitch.NAMES.containsKey(language)) {
                start.arriveAgain();
                LanguageSwitch.setLanguage(Locale.forLanguageTag(language));
                choices.country = WelcomePage.chosen(where, definitions).orElse(choices.country);
                languageChanged();
            }
        }
    }

    /** What follows the interview's pages for a respondent. */
    private final class Endings implements InterviewPanel.Ending {

        @Override
        public void sent(Receipt receipt) {
            var id = Optional.ofNullable(session).map(sent -> sent.interview().id());
            session = null;
            tab.forget();
            sessions.letGo();
            thank(receipt, id);
        }

        private void thank(Receipt receipt, Optional<InterviewId> id) {
            history.leave();
            var offer = id.flatMap(sessions::coupons)
                    .map(give -> new CouponOffer(definitions.study(), site, "interview.coupon.offer.text", give));
            show(() -> thank(receipt, id), new ThanksPage(receipt, offer, InterviewView.this::welcome));
        }

        @Override
        public void ended() {
            if (session != null) {
                sessions.discard(session);
            }
            session = null;
            sorry("ended");
        }

        @Override
        public void gone(boolean sent) {
            session = null;
            sorry(sent ? "alreadySent" : "gone");
        }

        private void sorry(String key) {
            tab.forget();
            history.leave();
            show(() -> sorry(key), new PlainPage(key));
        }

        @Override
        public void left() {
            if (session != null) {
                interrupt(session, "");
            }
        }

        @Override
        public void shown(String page) {
            setShown(page);
        }
    }
}
