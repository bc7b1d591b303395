package org.ovoz.disclosure.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.release.ResultsService;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.LanguageSwitch;
import org.ovoz.ui.markup.Markup;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * The published results of a wave for everybody, where an admin has opened them: one plain page without a script, a
 * session or a cookie. A wave that is not opened and one that does not exist look the same.
 */
@RestController
class PublicResults {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);
    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
    private static final CacheControl CACHED =
            CacheControl.maxAge(Duration.ofMinutes(5)).cachePublic();

    private final Definitions definitions;
    private final ResultsService results;
    private final ResultsPage page;
    private final String style = ResultsStyle.sheet();

    PublicResults(Definitions definitions, ResultsService results, ResultsPage page) {
        this.definitions = definitions;
        this.results = results;
        this.page = page;
    }

    @GetMapping("/r/{wave:[a-z0-9][a-z0-9-]{0,63}}")
    ResponseEntity<String> results(
            @PathVariable String wave,
            @RequestParam(name = "lang", required = false) @Nullable String tag,
            HttpServletRequest request) {
        var id = new WaveId(wave);
        var language = language(tag, request);
        return results.ofEverybody(id)
                .flatMap(tables -> definitions.study().wave(id).map(found -> document(found, tables, language)))
                .map(html -> ResponseEntity.ok()
                        .cacheControl(CACHED)
                        .varyBy("Accept-Language")
                        .contentType(HTML)
                        .body(html))
                .orElseGet(() -> ResponseEntity.status(404).contentType(HTML).body(nothing(page.texts(language))));
    }

    private String nothing(ResultTexts texts) {
        var title = texts.notFound("title");
        return frame(
                texts,
                title,
                new Markup()
                        .element("h1", title)
                        .element("p", texts.notFound("text"))
                        .open("p")
                        .element("a", texts.home(), "href", "../")
                        .close());
    }

    @GetMapping("/r/style.css")
    ResponseEntity<String> style() {
        return ResponseEntity.ok().cacheControl(CACHED).contentType(CSS).body(style);
    }

    private String document(Study.Wave wave, List<PublishedTable> tables, Language language) {
        var texts = page.texts(language);
        var title = texts.label(wave.title());
        var results = page.write(wave.id(), tables, language, wave.id().value());
        return frame(texts, title, new Markup().element("h1", title).add(results));
    }

    private String frame(ResultTexts texts, String title, Markup body) {
        var study = texts.label(definitions.study().title());
        var html = new Markup().open("html", "lang", texts.language().tag()).open("head");
        html.empty("meta", "charset", "utf-8");
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.empty("link", "rel", "stylesheet", "href", "style.css");
        html.element("title", title + " – " + study).close().open("body");
        html.open("header")
                .element("span", study, "class", "brand")
                .add(languages(texts))
                .close();
        html.open("main", "class", "shared").add(body).close();
        return html.close().close().toPage();
    }

    private static Markup languages(ResultTexts texts) {
        var html = new Markup().open("nav", "class", "no-print", "aria-label", texts.languageWord());
        LanguageSwitch.NAMES.forEach((tag, name) -> {
            if (tag.equals(texts.language().tag())) {
                html.element("span", name, "lang", tag, "aria-current", "true");
            } else {
                html.element("a", name, "lang", tag, "href", "?lang=" + tag);
            }
        });
        return html.close();
    }

    /** The one that is asked for, else the first that the browser prefers and we speak, else Russian. */
    private static Language language(@Nullable String tag, HttpServletRequest request) {
        if (tag != null && LanguageSwitch.NAMES.containsKey(tag)) {
            return new Language(tag);
        }
        return request.getHeader("Accept-Language") == null
                ? new Language("ru")
                : Collections.list(request.getLocales()).stream()
                        .map(locale -> locale.getLanguage())
                        .filter(LanguageSwitch.NAMES::containsKey)
                        .findFirst()
                        .map(Language::new)
                        .orElse(new Language("ru"));
    }
}
