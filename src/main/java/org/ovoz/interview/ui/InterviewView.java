package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Receipt;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.OpenPages;
import org.ovoz.ui.PageLanguage;
import org.ovoz.ui.Puzzle;

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
    private final DemonstrationBanner demonstration;
    private final Main main = new Main();
    private final TabMemory tab = new TabMemory(new Recovery());
    private RespondentFooter footer = new RespondentFooter(this::showCode);
    private @Nullable CountryCode country;
    private @Nullable String channel;
    private @Nullable InterviewSession session;
    private @Nullable InterviewPanel panel;
    private @Nullable CountryCode chosen;
    private Puzzle work = new Puzzle();
    private Runnable showAgain = () -> {};

    InterviewView(
            Definitions definitions,
            OnlineStart start,
            RespondentSessions sessions,
            DemonstrationBanner demonstration) {
        this.definitions = definitions;
        this.start = start;
        this.sessions = sessions;
        this.demonstration = demonstration;
        addClassName("respondent");
        main.setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (main.getParent().isPresent()) {
            return;
        }
        var link = RespondentLink.of(event.getRouteParameters(), definitions.study(), start.wave());
        country = link.country();
        channel = link.channel();
        FirstLanguage.setLanguage(definitions.study(), country);
        frame();
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
        return definitions.study().title().master(language());
    }

    private void frame() {
        footer = new RespondentFooter(this::showCode);
        footer.offerLater(session != null);
        add(
                demonstration.banner(),
                new RespondentHeader(definitions.study(), _ -> languageChanged()),
                main,
                tab,
                Connection.ofRespondent(),
                footer);
    }

    private void languageChanged() {
        speakToAssistiveTechnology();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        removeAll();
        frame();
        var now = session;
        if (now == null || !now.interview().isDraft()) {
            showAgain.run();
        } else if (panel == null) {
            now.setLanguage(language());
            showAgain.run();
        } else {
            panel.setLanguage(language());
        }
    }

    private void show(Runnable again, Component... content) {
        showAgain = again;
        panel = null;
        footer.offerLater(session != null);
        main.removeAll();
        main.add(content);
        main.getElement().executeJs("window.scrollTo(0, 0)");
    }

    private void welcome() {
        session = null;
        var current = start.wave();
        if (current.isEmpty()) {
            closed();
            return;
        }
        start.arrive(current.get(), country);
        var page = new WelcomePage(
                definitions, current.get(), country, chosen, now -> chosen = now, this::begin, this::resume);
        work = page.puzzle();
        show(this::welcome, page);
    }

    private void begin(CountryCode chosen) {
        start.whenFree(work, () -> {
            country = chosen;
            start.begin(chosen, language(), channel)
                    .ifPresentOrElse(
                            begun -> {
                                session = begun;
                                tab.keep(sessions.keep(begun));
                                offerCode(sessions.offerCode(begun));
                            },
                            this::closed);
        });
    }

    /** Nothing is begun any more, but what was begun can be sent. */
    private void closed() {
        show(this::welcome, new PlainPage("closed"), new ResumeForm(this::resume));
    }

    private void offerCode(String code) {
        show(() -> offerCode(code), new CodePage(code, this::goOn));
    }

    /** From the footer. Who interrupts may leave the device: the tab keeps nothing until one goes on. */
    private void showCode() {
        var now = session;
        if (now != null && now.interview().isDraft()) {
            tab.forget();
            offerCode(sessions.offerCode(now));
        } else {
            welcome();
        }
    }

    private boolean resume(String code) {
        var found = sessions.resume(code);
        found.ifPresent(this::goOnWith);
        return found.isPresent();
    }

    private void goOnWith(InterviewSession found) {
        start.comeBack();
        session = found;
        var interview = found.interview();
        LanguageSwitch.setLanguage(interview.language().locale());
        country = interview.country();
        speakToAssistiveTechnology();
        removeAll();
        frame();
        goOn();
    }

    private void goOn() {
        var now = session;
        if (now != null) {
            tab.keep(sessions.keep(now));
            footer.offerLater(true);
            main.removeAll();
            panel = new InterviewPanel(now, new Endings());
            main.add(panel);
            main.getElement().executeJs("window.scrollTo(0, 0)");
        }
    }

    private Language language() {
        return new Language(getLocale().getLanguage());
    }

    /** How a tab whose page was lost goes on. */
    private final class Recovery implements TabMemory.Listener {

        @Override
        public void foundKey(String key, String where) {
            if (session == null) {
                sessions.recover(key).ifPresentOrElse(found -> recover(found, where), tab::forget);
            }
        }

        private void recover(InterviewSession found, String where) {
            InterviewPanel.arrive(found, where);
            goOnWith(found);
            if (where.equals(CodePage.WHERE)) {
                offerCode(sessions.offerCode(found));
            }
        }

        @Override
        public void foundPlace(String where, String language) {
            if (session == null && LanguageSwitch.NAMES.containsKey(language)) {
                start.arriveAgain();
                LanguageSwitch.setLanguage(Locale.forLanguageTag(language));
                chosen = WelcomePage.chosen(where, definitions).orElse(chosen);
                languageChanged();
            }
        }
    }

    /** What follows the interview's pages for a respondent. */
    private final class Endings implements InterviewPanel.Ending {

        @Override
        public void sent(Receipt receipt) {
            session = null;
            tab.forget();
            thank(receipt);
        }

        private void thank(Receipt receipt) {
            show(() -> thank(receipt), new ThanksPage(receipt, InterviewView.this::welcome));
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
            show(() -> sorry(key), new PlainPage(key));
        }

        @Override
        public void left() {
            showCode();
        }
    }
}
