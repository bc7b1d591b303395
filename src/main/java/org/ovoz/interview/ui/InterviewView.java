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
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.Visits;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Demonstration;
import org.ovoz.ui.PageLanguage;

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
    private final Demonstration demonstration;
    private final Main main = new Main();
    private @Nullable CountryCode country;
    private @Nullable String channel;
    private @Nullable Sitting sitting;
    private @Nullable InterviewPanel panel;
    private Runnable showAgain = () -> {};

    InterviewView(
            Definitions definitions,
            InterviewService service,
            WaveGate waves,
            Visits visits,
            Demonstration demonstration) {
        this.definitions = definitions;
        this.service = service;
        this.waves = waves;
        this.visits = visits;
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
        chooseLanguage();
        frame();
        welcome();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        speakToAssistiveTechnology();
        event.getUI().getReconnectDialogConfiguration().setDialogText(getTranslation("ui.offline"));
    }

    private void speakToAssistiveTechnology() {
        PageLanguage.set(this, getLocale().getLanguage());
    }

    @Override
    public String getPageTitle() {
        return definitions.study().title().master(language());
    }

    private CountryCode known(String iso) {
        return definitions.study().countries().stream()
                .map(Study.Country::code)
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

    /** The browser's language if the interface has it, else the first that is usual in the country. */
    private void chooseLanguage() {
        var ui = UI.getCurrent();
        var wanted = ui.getLocale().getLanguage();
        var known = definitions.study().languages().keySet().stream()
                .anyMatch(l -> l.tag().equals(wanted));
        if (!known && country != null) {
            definitions
                    .study()
                    .country(country)
                    .ifPresent(c -> ui.setLocale(c.languages().getFirst().locale()));
        }
    }

    private void frame() {
        add(
                demonstration.banner(),
                new RespondentHeader(definitions.study(), _ -> languageChanged()),
                main,
                new RespondentFooter(this::showCode));
    }

    private void languageChanged() {
        speakToAssistiveTechnology();
        UI.getCurrent().getPage().setTitle(getPageTitle());
        removeAll();
        frame();
        if (sitting != null && panel != null && sitting.interview().isDraft()) {
            panel.speak(language());
        } else {
            showAgain.run();
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
        sitting = null;
        var current = waves.current();
        if (current.isEmpty()) {
            show(this::welcome, new PlainPage("closed"));
            return;
        }
        Visitor.current(visits).arrives(current.get(), country);
        show(this::welcome, new WelcomePage(definitions, current.get(), country, this::begin, this::resume));
    }

    private void begin(CountryCode chosen) {
        country = chosen;
        try {
            var wave = waves.current().orElseThrow();
            var begun = service.start(new NewInterview(wave, chosen, Mode.ONLINE, language(), channel, null, false));
            Visitor.current(visits).begins(wave, chosen);
            sitting = Sitting.ofRespondent(service, definitions, begun);
            offerCode(sitting.offerResumeCode());
        } catch (WaveNotOpen _) {
            show(this::welcome, new PlainPage("closed"));
        }
    }

    private void offerCode(String code) {
        show(() -> offerCode(code), new CodePage(code, this::goOn));
    }

    /** From the footer: a new code, because the old one is nowhere stored. */
    private void showCode() {
        var now = sitting;
        if (now != null && now.interview().isDraft()) {
            offerCode(now.offerResumeCode());
        } else {
            welcome();
        }
    }

    private boolean resume(String code) {
        var found = service.resume(code);
        found.ifPresent(interview -> {
            Visitor.current(visits).returns();
            sitting = Sitting.ofResumed(service, definitions, interview);
            var language = interview.language();
            UI.getCurrent().setLocale(language.locale());
            languageChangedTo(interview);
        });
        return found.isPresent();
    }

    private void languageChangedTo(Interview interview) {
        country = interview.country();
        speakToAssistiveTechnology();
        removeAll();
        frame();
        goOn();
    }

    private void goOn() {
        var now = sitting;
        if (now != null) {
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
            sitting = null;
            thank(receipt);
        }

        private void thank(Receipt receipt) {
            show(() -> thank(receipt), new ThanksPage(receipt));
        }

        @Override
        public void ended() {
            if (sitting != null) {
                sitting.discard();
            }
            sitting = null;
            sorry("ended");
        }

        @Override
        public void gone(boolean sent) {
            sitting = null;
            sorry(sent ? "alreadySent" : "gone");
        }

        private void sorry(String key) {
            show(() -> sorry(key), new PlainPage(key));
        }

        @Override
        public void left() {
            showCode();
        }
    }
}
