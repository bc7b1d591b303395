package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The first page: what to know, the country, begin, or go on with a code. */
@Controller
class WelcomePages {

    private static final String COUNTRY = "/light/{country:[a-zA-Z]{2}}";
    private static final String CHANNEL = COUNTRY + "/{channel:[A-Za-z0-9_-]{1,64}}";

    private final Definitions definitions;
    private final LightStart start;
    private final LightSessions sessions;
    private final ResumeCodes codes;
    private final LightPages pages;
    private final WelcomeWords welcomes;

    WelcomePages(
            Definitions definitions,
            LightStart start,
            LightSessions sessions,
            ResumeCodes codes,
            LightPages pages,
            WelcomeWords welcomes) {
        this.definitions = definitions;
        this.start = start;
        this.sessions = sessions;
        this.codes = codes;
        this.pages = pages;
        this.welcomes = welcomes;
    }

    /** What a page of this visitor is made of. */
    private record Visit(
            LightBrowser browser, LightLink link, Language language, Optional<Language> spoken, Posted posted) {

        /** In a language that was chosen on the page, with what was typed there. */
        Visit in(Language chosen) {
            return new Visit(browser, link, chosen, Optional.of(chosen), posted);
        }
    }

    /** What the first page says beside its usual text. */
    private record Trouble(boolean noCountry, boolean wrongCode, LightStart.@Nullable Ticket ticket) {
        private static final Trouble NONE = new Trouble(false, false, null);
    }

    @GetMapping({"/light", "/light/", COUNTRY, COUNTRY + "/", CHANNEL, CHANNEL + "/"})
    ResponseEntity<byte[]> welcome(
            @PathVariable Optional<String> country,
            @PathVariable Optional<String> channel,
            HttpServletRequest request) {
        return show(HttpStatus.OK, visit(country, channel, request), Trouble.NONE);
    }

    @PostMapping({"/light", "/light/", COUNTRY, COUNTRY + "/", CHANNEL, CHANNEL + "/"})
    ResponseEntity<byte[]> take(
            @PathVariable Optional<String> country,
            @PathVariable Optional<String> channel,
            HttpServletRequest request) {
        var visit = visit(country, channel, request);
        if (visit.browser().isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var posted = visit.posted();
        var tag = posted.one("lang");
        if (tag != null && LightLink.isKnown(tag, definitions.study())) {
            if (!visit.browser().code().isBlank()) {
                // A code stands in no address.
                return show(HttpStatus.OK, visit.in(new Language(tag)), Trouble.NONE);
            }
            var chosen = chosen(visit).map(code -> "&country=" + code.iso()).orElse("");
            return visit.browser().to(visit.link().path() + "?lang=" + tag + "&spoken=" + tag + chosen);
        }
        // Enter in the field of the code presses the first button of the form.
        return visit.browser().code().isBlank() && !posted.text("go").equals("resume")
                ? begin(visit)
                : resume(visit, visit.browser().code());
    }

    private Visit visit(Optional<String> country, Optional<String> channel, HttpServletRequest request) {
        var browser = new LightBrowser(request);
        var link = LightLink.of(country.orElse(null), channel.orElse(null), definitions.study(), start.wave())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var posted = browser.posted();
        var tag = posted.one("speaks") == null ? posted.one("lang") : posted.one("speaks");
        var spoken = Optional.ofNullable(posted.one("spoken"))
                .filter(chosen -> LightLink.isKnown(chosen, definitions.study()))
                .map(Language::new);
        return new Visit(browser, link, link.language(tag, browser, definitions.study()), spoken, posted);
    }

    private Optional<CountryCode> chosen(Visit visit) {
        return Optional.ofNullable(visit.link().country())
                .or(() -> LightLink.code(visit.posted().text("country"), definitions.study()));
    }

    private ResponseEntity<byte[]> begin(Visit visit) {
        var before = sessions.begunBy(visit.browser().press());
        if (before.isPresent()) {
            return visit.browser().to("/code", before.get());
        }
        var country = chosen(visit);
        if (country.isEmpty()) {
            return show(HttpStatus.UNPROCESSABLE_CONTENT, visit, new Trouble(true, false, null));
        }
        var held = visit.posted().one("ticket");
        if (!start.isFree(held)) {
            return show(HttpStatus.OK, visit, new Trouble(false, false, start.ticket(held)));
        }
        var browser = visit.browser();
        return start.begin(country.get(), visit.language(), visit.link().channel(), browser.press())
                .map(key -> {
                    if (!key.equals(browser.key())) {
                        sessions.close(browser.key());
                    }
                    return browser.to("/code", key);
                })
                .orElseGet(() -> start.isFull(country.get())
                        ? notBegun(HttpStatus.OK, visit, "full", false)
                        : visit.browser().to(visit.link().path()));
    }

    /** In the language that was chosen on this page, or else in that of the interview. */
    private ResponseEntity<byte[]> resume(Visit visit, String code) {
        return codes.resume(code)
                .map(found -> {
                    sessions.close(visit.browser().key());
                    return visit.browser().to("/questions", sessions.resume(found.id(), visit.spoken()));
                })
                .orElseGet(() -> show(HttpStatus.UNPROCESSABLE_CONTENT, visit, new Trouble(false, true, null)));
    }

    /** Where the form goes: it remembers that a language was chosen, which otherwise is the interview's. */
    private String action(Visit visit) {
        return visit.link().path()
                + visit.spoken().map(language -> "?spoken=" + language.tag()).orElse("");
    }

    private ResponseEntity<byte[]> show(HttpStatus status, Visit visit, Trouble trouble) {
        var wave = start.wave().flatMap(definitions.study()::wave);
        if (wave.isEmpty() || start.isFull(visit.link().country())) {
            return notBegun(status, visit, wave.isEmpty() ? "closed" : "full", trouble.wrongCode());
        }
        var words = pages.words(visit.language());
        var title = wave.get().title().master(visit.language());
        var about = new LightPages.About(title, action(visit), "begin", false);
        var frame = pages.frame(visit.browser(), words, null, about);
        return pages.page(status, "welcome", frame, Map.of("page", welcome(visit, words, title, trouble)));
    }

    /** Why nothing begins; what was begun can be sent. */
    private ResponseEntity<byte[]> notBegun(HttpStatus status, Visit visit, String why, boolean wrongCode) {
        var words = pages.words(visit.language());
        var about = new LightPages.About(words.of(why + ".title"), action(visit), "resume", false);
        var frame = pages.frame(visit.browser(), words, null, about);
        return pages.page(
                status,
                "closed",
                frame,
                Map.of(
                        "wrong",
                        wrongCode,
                        "text",
                        words.of(why + ".text"),
                        "code",
                        visit.browser().code()));
    }

    private Welcome welcome(Visit visit, Words words, String title, Trouble trouble) {
        var ticket = trouble.ticket();
        return new Welcome(
                title,
                sessions.find(visit.browser().key())
                        .filter(session -> session.interview().isDraft())
                        .isPresent(),
                welcomes.promises(start.wave().orElseThrow(), visit.link().country(), words),
                WelcomeWords.more(words),
                visit.link().country() == null ? countries(visit.language()) : List.of(),
                chosen(visit).map(CountryCode::iso).orElse(""),
                sessions.press(),
                trouble.noCountry() ? words.of("welcome.chooseCountry") : null,
                ticket == null ? null : ticket.text(),
                ticket == null ? "" : words.of("light.crowd", Integer.toString(ticket.seconds())),
                trouble.wrongCode(),
                visit.browser().code());
    }

    private List<Welcome.Country> countries(Language language) {
        return definitions.study().countries().stream()
                .map((Study.Country country) ->
                        new Welcome.Country(country.code().iso(), country.name().master(language)))
                .toList();
    }
}
