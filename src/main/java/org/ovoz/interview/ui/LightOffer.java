package org.ovoz.interview.ui;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;

/**
 * Leads from the first page that a respondent's browser gets to the light edition, with the country and channel of the link:
 * where there is no script, and in one line where the browser says that it saves data.
 */
@Component
class LightOffer implements VaadinServiceInitListener {

    private static final Pattern LINK = Pattern.compile("/?(?:([a-zA-Z]{2})(?:/([A-Za-z0-9_-]{1,64}))?/?)?");
    private static final String ROOT = "/light";
    private static final String INVITED = "/invited";

    private final Study study;
    private final Translations translations;

    LightOffer(Definitions definitions, Translations translations) {
        this.study = definitions.study();
        this.translations = translations;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::offer);
    }

    private void offer(IndexHtmlResponse page) {
        var request = page.getVaadinRequest();
        var path = request.getPathInfo() == null ? "" : request.getPathInfo();
        link(path).ifPresent(link -> {
            var address = request.getContextPath() + link;
            page.getDocument().select("noscript").forEach(place -> {
                place.empty();
                study.languages().keySet().forEach(language -> place.appendChild(line("noscript", language, address)));
            });
            if ("on".equalsIgnoreCase(request.getHeader("Save-Data"))) {
                var line = line("saveData", language(request, path), address).addClass("light-offer");
                page.getDocument().body().prependChild(line);
            }
        });
    }

    /** The same link in the light edition; empty where it is none of a respondent. */
    Optional<String> link(String path) {
        if (path.equals(INVITED)) {
            return Optional.of(ROOT + INVITED);
        }
        var parts = LINK.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        if (parts.group(1) == null) {
            return Optional.of(ROOT);
        }
        var channel = parts.group(2) == null ? "" : "/" + parts.group(2);
        return country(path).map(country -> ROOT + "/" + country.code().iso().toLowerCase(Locale.ROOT) + channel);
    }

    private Optional<Study.Country> country(String path) {
        var parts = LINK.matcher(path);
        return parts.matches() && parts.group(1) != null
                ? study.countries().stream()
                        .filter(known -> known.code().iso().equalsIgnoreCase(parts.group(1)))
                        .findFirst()
                : Optional.empty();
    }

    private Language language(VaadinRequest request, String path) {
        return Collections.list(request.getLocales()).stream()
                .filter(_ -> request.getHeader("Accept-Language") != null)
                .map(locale -> new Language(locale.getLanguage()))
                .filter(study.languages()::containsKey)
                .findFirst()
                .or(() -> country(path).map(country -> country.languages().getFirst()))
                .orElseGet(() -> study.languages().keySet().iterator().next());
    }

    private Element line(String key, Language language, String address) {
        var locale = language.locale();
        var link = new Element("a").attr("href", address).text(translations.text(locale, "interview.light.open"));
        return new Element("p")
                .attr("lang", language.tag())
                .appendText(translations.text(locale, "interview.light." + key) + " ")
                .appendChild(link);
    }
}
