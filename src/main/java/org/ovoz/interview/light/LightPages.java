package org.ovoz.interview.light;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.Translations;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Writes pages out of the templates, which were compiled with the product and escape what they show. */
@Component
class LightPages {

    private static final MediaType HTML = MediaType.parseMediaType("text/html;charset=utf-8");

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(
            null, ContentType.Html, LightPages.class.getClassLoader(), LightPages.class.getPackageName() + ".page");
    private final Definitions definitions;
    private final Translations translations;
    private final DemonstrationBanner demonstration;
    private final LightFiles files;
    private final LightSessions sessions;

    LightPages(
            Definitions definitions,
            Translations translations,
            DemonstrationBanner demonstration,
            LightFiles files,
            LightSessions sessions) {
        this.definitions = definitions;
        this.translations = translations;
        this.demonstration = demonstration;
        this.files = files;
        this.sessions = sessions;
    }

    Words words(Language language) {
        return new Words(translations, language);
    }

    /**
     * What a page is about.
     *
     * @param action where its form goes, below the root of the light edition
     * @param enter what the Enter key does
     */
    record About(String title, String action, String enter, boolean questions) {

        static About page(String title, String action) {
            return new About(title, action, "", false);
        }
    }

    /** @param session that is under way, or null */
    Frame frame(LightBrowser browser, Words words, @Nullable LightSession session, About about) {
        return frameWithToken(browser, words, session == null ? null : sessions.token(session.key()), about);
    }

    /** @param token of the interview that is under way, or null */
    Frame frameWithToken(LightBrowser browser, Words words, @Nullable String token, About about) {
        var study = definitions.study();
        var languages = study.languages().entrySet().stream()
                .map(one -> new Frame.Tongue(
                        one.getKey().tag(), one.getValue(), one.getKey().equals(words.language())))
                .toList();
        return new Frame(
                words,
                browser.root(),
                about.title(),
                study.title().master(words.language()),
                browser.root() + about.action(),
                token,
                about.enter(),
                study.leaveTo().toString(),
                languages,
                demonstration.isOn() ? words.shell("ui.demonstration") : null,
                files,
                about.questions());
    }

    ResponseEntity<byte[]> page(String template, Frame frame, Map<String, Object> parameters) {
        return page(HttpStatus.OK, template, frame, parameters);
    }

    ResponseEntity<byte[]> page(HttpStatus status, String template, Frame frame, Map<String, Object> parameters) {
        var all = new LinkedHashMap<>(parameters);
        all.put("frame", frame);
        var output = new Utf8ByteOutput();
        templates.render(template + ".jte", all, output);
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .contentType(HTML)
                .body(output.toByteArray());
    }

    /** A question alone, for the script. */
    String question(Words words, ShownQuestion question) {
        var output = new StringOutput();
        templates.render("question.jte", Map.of("words", words, "question", question), output);
        return output.toString();
    }

    /** The languages of the study. */
    List<String> languages() {
        return definitions.study().languages().keySet().stream()
                .map(Language::tag)
                .toList();
    }
}
