package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEnterEvent;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Puzzle;

/** What respondents see before an interview: the first page, or that none is begun any more; each with the field for a code. */
final class FirstPages {

    /** The view that pages around an interview are shown in. */
    interface View {

        /** @param again shows the page anew, in another language */
        void show(Runnable again, Component... page);
    }

    private final Definitions definitions;
    private final OnlineStart start;
    private final View view;
    private final Consumer<InterviewSession> onBegun;
    private final Predicate<String> onResume;
    private final WelcomeChoices choices = new WelcomeChoices();
    private @Nullable CountryCode country;
    private @Nullable String channel;
    private @Nullable WaveId tried;

    /**
     * @param onBegun is told an interview that was begun
     * @param onResume tells whether a code is right, and goes on if it is
     */
    FirstPages(
            Definitions definitions,
            OnlineStart start,
            View view,
            Consumer<InterviewSession> onBegun,
            Predicate<String> onResume) {
        this.definitions = definitions;
        this.start = start;
        this.view = view;
        this.onBegun = onBegun;
        this.onResume = onResume;
    }

    /** The link says country and channel, which wave is only tried, and the language. */
    void comeBy(BeforeEnterEvent link) {
        var said = RespondentLink.of(link.getRouteParameters(), definitions.study(), start.wave());
        country = said.country();
        channel = said.channel();
        tried = start.tried(link.getLocation()).orElse(null);
        FirstLanguage.setLanguage(definitions.study(), link.getLocation(), country);
    }

    /** Whether the wave is only tried. */
    boolean isTest() {
        return tried != null;
    }

    /** An interview of this country is gone on with; another one would begin there. */
    void goOnIn(CountryCode country) {
        start.comeBack();
        this.country = country;
        choices.code = "";
    }

    /** The page was lost and is there again. */
    void comeAgain(String where) {
        start.arriveAgain();
        choices.country = WelcomePage.chosen(where, definitions).orElse(choices.country);
    }

    void show() {
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
        view.show(this::show, new WelcomePage(definitions, current.get(), country, choices, this::begin, onResume));
    }

    private void begin(CountryCode chosen, Puzzle work) {
        start.whenFree(work, () -> {
            country = chosen;
            var language = new Language(UI.getCurrent().getLocale().getLanguage());
            Optional.ofNullable(tried)
                    .map(wave -> start.tryOut(wave, chosen, language))
                    .or(() -> start.begin(chosen, language, channel))
                    .ifPresentOrElse(onBegun, () -> notBegun(chosen));
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
        view.show(this::full, new PlainPage("full"), new ResumeForm(choices, onResume));
    }

    /** The tab had an interview that is not to be gone on with any more. */
    void forgotten() {
        var begin = new NativeButton(UI.getCurrent().getTranslation("ui.toStart"), _ -> show());
        view.show(this::forgotten, new PlainPage("forgotten"), new ResumeForm(choices, onResume), begin);
    }

    /** Nothing is begun any more, but what was begun can be sent. */
    private void closed() {
        view.show(this::show, new PlainPage("closed"), new ResumeForm(choices, onResume));
    }
}
