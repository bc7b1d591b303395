package org.ovoz.ui.refused;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.Translations;
import org.ovoz.ui.markup.Markup;
import org.ovoz.ui.refused.Whereabouts.Place;
import org.ovoz.ui.refused.Whereabouts.Who;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Writes what is answered to a refused request. It opens no session, and repeats nothing of the request. */
@Component
class Answers {

    /** What goes out, as UTF-8. */
    record Answer(HttpStatus status, String type, String body) {}

    /** For either kind: a page with its own style, or nothing to be shown. */
    static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    /** The colours of frontend/base.css: the page has no other file. */
    private static final String STYLE = """
            body { margin: 0; font: 106.25%/1.5 system-ui, sans-serif; background: #fdfcfa; color: #1f2423; }
            main { max-width: 60ch; margin: 3rem auto; padding: 0 1rem; }
            a { color: #00535a; }
            @media (prefers-color-scheme: dark) {
              body { background: #161918; color: #ecebe7; }
              a { color: #8ad8d6; }
            }
            """;

    private static final Place NOWHERE = new Place(Who.STRANGER, "/", null);

    private final Translations translations;
    private final PublicAddress site;
    private final ObjectProvider<Whereabouts> rooms;

    Answers(Translations translations, PublicAddress site, ObjectProvider<Whereabouts> rooms) {
        this.translations = translations;
        this.site = site;
        this.rooms = rooms;
    }

    /**
     * @param asked the address as it came, with the path of the site
     * @param code of the status; one that is none of errors is a fault of ours
     */
    Answer to(HttpServletRequest request, String asked, int code) {
        var known = HttpStatus.resolve(code);
        var status = known == null || !known.isError() ? HttpStatus.INTERNAL_SERVER_ERROR : known;
        return asked.startsWith(site.path() + "/api/")
                ? new Answer(status, "application/problem+json", problem(status))
                : new Answer(status, "text/html;charset=UTF-8", page(status, request));
    }

    private String problem(HttpStatus status) {
        return """
                {"type":"about:blank","title":"%s","status":%d,"detail":"%s","help":"%s/api/v1/openapi.json"}
                """.formatted(
                status.getReasonPhrase(), status.value(), Refusal.of(status).detail(), site.path()).strip();
    }

    private String page(HttpStatus status, HttpServletRequest request) {
        var place = rooms.orderedStream()
                .flatMap(room -> room.of(request).stream())
                .findFirst()
                .orElse(NOWHERE);
        var locale = place.language() == null ? locale(request) : place.language();
        var refusal = Refusal.of(status);
        if (refusal == Refusal.FORBIDDEN && place.who() != Who.STAFF) {
            // Only staff have a role that may not reach something; a form that is not ours means nothing to others.
            refusal = Refusal.MISREAD;
        }
        var title = text(locale, refusal.key() + ".title");
        var html = new Markup().open("html", "lang", locale.getLanguage()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("meta", "name", "color-scheme", "content", "light dark");
        html.empty("link", "rel", "icon", "href", "data:,");
        html.element("title", title + " – Ovoz")
                .style(STYLE)
                .close()
                .open("body")
                .open("main");
        html.element("h1", title).element("p", text(locale, refusal.key() + ".text"));
        var onward = place.who() == Who.RESPONDENT ? "toInterview" : "toStart";
        html.open("p")
                .element("a", text(locale, onward), "href", site.path() + place.path())
                .close();
        return html.close().close().close().toPage();
    }

    private String text(Locale locale, String key) {
        return translations.text(locale, "ui." + key);
    }

    /** What was chosen in the session, or else the first that the browser prefers and we speak. */
    private static Locale locale(HttpServletRequest request) {
        return LanguageSwitch.spoken(request).orElseGet(() -> ofBrowser(request));
    }

    private static Locale ofBrowser(HttpServletRequest request) {
        var first =
                Locale.forLanguageTag(LanguageSwitch.NAMES.keySet().iterator().next());
        return request.getHeader("Accept-Language") == null
                ? first
                : Collections.list(request.getLocales()).stream()
                        .filter(locale -> LanguageSwitch.NAMES.containsKey(locale.getLanguage()))
                        .findFirst()
                        .orElse(first);
    }
}
