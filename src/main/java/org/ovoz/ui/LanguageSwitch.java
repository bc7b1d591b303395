package org.ovoz.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.ui.markup.Markup;

/**
 * A native list of the interface's languages, each by its own name. Choosing one keeps it for the session and tells the
 * page, which then shows itself anew.
 */
public class LanguageSwitch extends Span {

    /** The languages by tag, each by its own name, in the order in which they are offered. */
    public static final Map<String, String> NAMES = names();

    private static final String CHOSEN = LanguageSwitch.class.getName() + ".chosen";
    private static final String SPOKEN = LanguageSwitch.class.getName() + ".spoken";

    public LanguageSwitch(Consumer<Locale> onChange) {
        addClassNames("language-switch", "no-print");
        var current = UI.getCurrent().getLocale().getLanguage();
        var select = new Element("select");
        select.setAttribute("aria-label", getTranslation("ui.language")).setAttribute("translate", "no");
        select.addEventListener("change", event -> {
                    var tag = event.getEventData().get("element.value").asString();
                    if (NAMES.containsKey(tag)) {
                        UnsavedEntries.leavePage(
                                this, () -> choose(tag, onChange), () -> select.executeJs("this.value = $0", current));
                    }
                })
                .addEventData("element.value");
        getElement().appendChild(select);
    }

    /** As markup: two elements for each language would be kept on the server for every page that somebody has open. */
    @Override
    protected void onAttach(AttachEvent event) {
        var current = event.getUI().getLocale().getLanguage();
        var options = new Markup();
        NAMES.forEach((tag, name) -> {
            if (tag.equals(current)) {
                options.element("option", name, "value", tag, "lang", tag, "selected", "selected");
            } else {
                options.element("option", name, "value", tag, "lang", tag);
            }
        });
        getElement().getChild(0).executeJs("this.innerHTML=$0", options.toString());
    }

    private static void choose(String tag, Consumer<Locale> onChange) {
        var chosen = Locale.forLanguageTag(tag);
        VaadinSession.getCurrent().setAttribute(CHOSEN, true);
        setLanguage(chosen);
        onChange.accept(chosen);
    }

    /** Whether somebody chose a language in this session: then nothing else decides it any more. */
    public static boolean isChosen() {
        return VaadinSession.getCurrent().getAttribute(CHOSEN) != null;
    }

    /** Speaks a language on this page and, after it was loaded again, on those that follow. */
    public static void setLanguage(Locale locale) {
        var session = VaadinSession.getCurrent();
        session.setLocale(locale);
        session.getSession().setAttribute(SPOKEN, locale);
        UI.getCurrent().setLocale(locale);
    }

    /** What is spoken in the session of a request, for what answers it without a page. */
    public static Optional<Locale> spoken(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(SPOKEN) instanceof Locale locale
                ? Optional.of(locale)
                : Optional.empty();
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("ru", "Русский");
        names.put("kk", "Қазақша");
        names.put("ky", "Кыргызча");
        names.put("tg", "Тоҷикӣ");
        names.put("uz", "Oʻzbekcha");
        names.put("en", "English");
        return Collections.unmodifiableMap(names);
    }
}
