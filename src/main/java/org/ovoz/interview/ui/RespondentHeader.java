package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Span;
import java.util.Locale;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.LanguageSwitch;

/** The study's name, the languages, and the way out. */
final class RespondentHeader extends Header {

    RespondentHeader(Study study, Consumer<Locale> onLanguage) {
        addClassName("respondent-header");
        var name = new Span(study.title().master(new Language(getLocale().getLanguage())));
        name.addClassName("study-name");
        var tools = new Div(new LanguageSwitch(onLanguage), leaveQuickly(study));
        tools.addClassName("tools");
        add(name, tools);
    }

    /**
     * One plain navigation that leaves no entry of this page behind. The window's name is forgotten too, because the
     * server finds the kept page by it: going back begins anew.
     */
    private Anchor leaveQuickly(Study study) {
        var leave = new Anchor(study.leaveTo().toString(), getTranslation("interview.leaveQuickly"));
        leave.addClassName("leave-quickly");
        leave.setRouterIgnore(true);
        leave.getElement().setAttribute("rel", "noreferrer noopener");
        leave.addAttachListener(_ -> leave.getElement().executeJs("""
                this.addEventListener('click', (event) => {
                  event.preventDefault();
                  document.body.hidden = true;
                  try { sessionStorage.clear(); } catch { }
                  window.name = '';
                  window.location.replace(this.href);
                })"""));
        return leave;
    }
}
