package org.ovoz.interview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.LanguageSwitch;

/**
 * The study's name and the languages; below them a bar that stays in sight: what is saved, and the way out
 * ({@code interview/leave.ts}).
 */
final class RespondentHeader extends Header {

    private final Div status = new Div();

    RespondentHeader(Study study, Consumer<Locale> onLanguage) {
        addClassName("respondent-header");
        var name = new Span(study.title().master(new Language(getLocale().getLanguage())));
        name.addClassName("study-name");
        var masthead = new Div(name, new LanguageSwitch(language -> {
            stay(language);
            onLanguage.accept(language);
        }));
        masthead.addClassName("masthead");
        status.addClassName("status");
        var bar = new Div(status, leaveQuickly(study));
        bar.addClassName("status-bar");
        add(masthead, bar);
    }

    /** The address asks for a language only as long as no other was chosen. */
    private static void stay(Locale language) {
        UI.getCurrent().getPage().executeJs("""
                const address = new URL(location.href);
                if (address.searchParams.has('lang')) {
                  address.searchParams.set('lang', $0);
                  history.replaceState(history.state, '', address);
                }""", language.toLanguageTag());
    }

    /** Says in the bar how it stands with what was answered; nothing where nothing is answered. */
    void show(List<Component> saved) {
        status.removeAll();
        status.add(saved);
    }

    private Anchor leaveQuickly(Study study) {
        var leave = new Anchor(study.leaveTo().toString(), getTranslation("interview.leaveQuickly"));
        leave.addClassName("leave-quickly");
        leave.setRouterIgnore(true);
        leave.setTitle(getTranslation("interview.leaveQuickly.keys"));
        leave.getElement().setAttribute("rel", "noreferrer noopener");
        return leave;
    }
}
