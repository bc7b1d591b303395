package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PreserveOnRefresh;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.web.VisitorSessions;
import org.ovoz.interview.Beginnings;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.SessionKeys;
import org.ovoz.interview.Visits;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
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
@CssImport("./ovoz.css")
public class InterviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final Definitions definitions;
    private final InterviewService service;
    private final WaveGate waves;
    private final Visits visits;
    private final SessionKeys keys;
    private final Beginnings beginnings;
    private final VisitorSessions visitors;
    private final DemonstrationBanner demonstration;
    private final Main main = new Main();
    private final TabMemory tab = new TabMemory(this::recover);
    private @Nullable CountryCode country;
    private @Nullable String channel;
    private @Nullable InterviewSession session;
    private @Nullable InterviewPanel panel;
    private @Nullable CountryCode chosen;
    private Puzzle work = new Puzzle();
    private Runnable showAgain = () -> {};

    InterviewView(
            Definitions definitions,
            InterviewService service,
            WaveGate waves,
            Visits visits,
            SessionKeys keys,
            Beginnings beginnings,
            VisitorSessions visitors,
            DemonstrationBanner demonstration) {
        this.definitions = definitions;
        this.service = service;
        this.waves = waves;
        this.visits = visits;
        this.keys = keys;
        this.beginnings = beginnings;
        this.visitors = visitors;
        this.demonstration = demonstration;
        addClassName("respondent");
        main.setId("main");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (main.getParent().isPresent()) {
            return;
        }
        event.getRouteParameters().get("country").ifPresent(iso -> country = known(iso));
        channel = event.getRouteParameters()
                .get("channel")
                .filter(this::isChannel)
                .orElse(null);
        FirstLanguage.setLanguage(definitions.study(), country);
        frame();
        welcome();
        tab.ask();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        speakToAssistiveTechnology();
        event.getUI().getReconnectDialogConfiguration().setDialogText(getTranslation("ui.offline"));
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

    private CountryCode known(String iso) {
        return definitions.study().countryCodes().stream()
                .filter(code -> code.iso().equals(iso.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    private boolean isChannel(String name) {
        return waves.current()
                .flatMap(definitions.study()::wave)
                .map(wave -> wave.channels().contains(name))
                .orElse(false);
    }

    private void frame() {
        add(
                demonstration.banner(),
                new RespondentHeader(definitions.study(), _ -> languageChanged()),
                main,
                tab,
                new RespondentFooter(this::showCode));
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
        main.removeAll();
        main.add(content);
        main.getElement().executeJs("window.scrollTo(0, 0)");
    }

    private void welcome() {
        session = null;
        var current = waves.current();
        if (current.isEmpty()) {
            show(this::welcome, new PlainPage("closed"));
            return;
        }
        Visitor.current(visits).arrives(current.get(), country);
        var page = new WelcomePage(
                definitions, current.get(), country, chosen, now -> chosen = now, this::begin, this::resume);
        work = page.puzzle();
        show(this::welcome, page);
    }

    /** Where interviews begin too fast, the device does some work first. */
    private void begin(CountryCode chosen) {
        beginnings
                .challenge()
                .ifPresentOrElse(
                        challenge -> work.solve(challenge.salt(), challenge.hash(), challenge.hardest(), number -> {
                            if (number >= 0 && beginnings.accepts(challenge.answer(number))) {
                                start(chosen);
                            }
                        }),
                        () -> start(chosen));
    }

    private void start(CountryCode chosen) {
        country = chosen;
        try {
            var wave = waves.current().orElseThrow();
            var begun = service.start(new NewInterview(wave, chosen, Mode.ONLINE, language(), channel, null, false));
            beginnings.begun();
            Visitor.current(visits).begins(wave, chosen);
            session = InterviewSession.ofRespondent(service, definitions, begun);
            keepSession(session);
            offerCode(session.offerResumeCode());
        } catch (WaveNotOpen _) {
            show(this::welcome, new PlainPage("closed"));
        }
    }

    private void offerCode(String code) {
        show(() -> offerCode(code), new CodePage(code, this::goOn));
    }

    /** From the footer. Who interrupts may leave the device: the tab keeps nothing until one goes on. */
    private void showCode() {
        var now = session;
        if (now != null && now.interview().isDraft()) {
            tab.forget();
            offerCode(now.offerResumeCode());
        } else {
            welcome();
        }
    }

    private boolean resume(String code) {
        var found = service.resume(code);
        found.ifPresent(interview -> {
            goOnWith(InterviewSession.ofResumed(service, definitions, interview));
        });
        return found.isPresent();
    }

    private void keepSession(InterviewSession now) {
        lastAsLongAsSessionsDo();
        tab.keep(keys.keep(now.interview().id(), now.isResumed()));
    }

    /** The session of somebody who answers is no visitor's, and its page is the last to be closed for others. */
    private void lastAsLongAsSessionsDo() {
        OpenPages.hold(UI.getCurrent());
        if (VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession http) {
            visitors.keep(http.getHttpSession());
        }
    }

    /** Goes on with the session of a tab whose page was lost. */
    private void recover(String key) {
        if (session == null) {
            keys.find(key)
                    .ifPresentOrElse(
                            kept -> goOnWith(
                                    kept.resumed()
                                            ? InterviewSession.ofResumed(service, definitions, kept.interview())
                                            : InterviewSession.ofRespondent(service, definitions, kept.interview())),
                            tab::forget);
        }
    }

    private void goOnWith(InterviewSession found) {
        Visitor.current(visits).returns();
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
            keepSession(now);
            main.removeAll();
            panel = new InterviewPanel(now, new Endings());
            main.add(panel);
            main.getElement().executeJs("window.scrollTo(0, 0)");
        }
    }

    private Language language() {
        return new Language(getLocale().getLanguage());
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
            show(() -> thank(receipt), new ThanksPage(receipt));
        }

        @Override
        public void ended() {
            if (session != null) {
                session.discard();
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
