package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A personal invitation. Its code is typed, or taken from behind the # of the link by a script; it is posted and stands in no
 * address that is sent, so that whoever only looks at the link, as previews do, uses nothing up.
 */
@Controller
class InvitedPages {

    private static final String PATH = "/invited";

    private final Definitions definitions;
    private final LightStart start;
    private final Sittings sittings;
    private final ResumeCodes codes;
    private final LightPages pages;
    private final WelcomeWords welcomes;

    InvitedPages(
            Definitions definitions,
            LightStart start,
            Sittings sittings,
            ResumeCodes codes,
            LightPages pages,
            WelcomeWords welcomes) {
        this.definitions = definitions;
        this.start = start;
        this.sittings = sittings;
        this.codes = codes;
        this.pages = pages;
        this.welcomes = welcomes;
    }

    @GetMapping("/light/invited")
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return ask(new LightBrowser(request), "", null);
    }

    @PostMapping("/light/invited")
    ResponseEntity<byte[]> take(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var posted = browser.posted();
        var code = posted.text("invitation");
        if (code.isBlank()) {
            return ask(browser, "", null);
        }
        var held = posted.one("ticket");
        var begins = posted.text("go").equals("begin") && posted.one("lang") == null;
        if (begins && start.isFree(held)) {
            return show(browser, code, start.begin(code, language(browser, null)), null);
        }
        if (!begins && !start.mayTry(held)) {
            return ask(browser, code, start.ticket(held));
        }
        return show(browser, code, start.open(code), begins ? start.ticket(held) : null);
    }

    private ResponseEntity<byte[]> show(
            LightBrowser browser, String code, Invited invited, LightStart.@Nullable Ticket ticket) {
        return switch (invited) {
            case Invited.Begun begun -> {
                sittings.close(browser.key());
                codes.offer(begun.interview().id());
                yield browser.to("/code", sittings.open(begun.interview().id(), false));
            }
            case Invited.Ready ready -> ready(browser, code, ready, ticket);
            case Invited.Refused refused -> refused(browser, code, refused.reason());
        };
    }

    private ResponseEntity<byte[]> ready(
            LightBrowser browser, String code, Invited.Ready ready, LightStart.@Nullable Ticket ticket) {
        var language = language(browser, ready.country());
        var words = pages.words(language);
        var wave = definitions.study().wave(ready.wave()).orElseThrow();
        var told = new InvitedModel.Ready(
                welcomes.promises(ready.wave(), ready.country(), words), WelcomeWords.more(words));
        return page(
                browser,
                words,
                HttpStatus.OK,
                new InvitedModel(
                        wave.title().master(language),
                        words.of("invited.once"),
                        code,
                        false,
                        told,
                        false,
                        text(ticket),
                        crowd(words, ticket)));
    }

    private ResponseEntity<byte[]> refused(LightBrowser browser, String code, Invited.Reason reason) {
        var words = pages.words(language(browser, null));
        var again = reason == Invited.Reason.MISTYPED || reason == Invited.Reason.UNKNOWN;
        return page(
                browser,
                words,
                HttpStatus.UNPROCESSABLE_CONTENT,
                new InvitedModel(
                        words.of(reason.key() + ".title"),
                        words.of(reason.key() + ".text"),
                        code,
                        again,
                        null,
                        reason == Invited.Reason.USED,
                        null,
                        ""));
    }

    private ResponseEntity<byte[]> ask(LightBrowser browser, String code, LightStart.@Nullable Ticket ticket) {
        var words = pages.words(language(browser, null));
        return page(
                browser,
                words,
                HttpStatus.OK,
                new InvitedModel(
                        words.of("invited.title"),
                        words.of("invited.text"),
                        code,
                        true,
                        null,
                        false,
                        text(ticket),
                        crowd(words, ticket)));
    }

    private static @Nullable String text(LightStart.@Nullable Ticket ticket) {
        return ticket == null ? null : ticket.text();
    }

    private static String crowd(Words words, LightStart.@Nullable Ticket ticket) {
        return ticket == null ? "" : words.of("light.crowd", Integer.toString(ticket.seconds()));
    }

    private ResponseEntity<byte[]> page(LightBrowser browser, Words words, HttpStatus status, InvitedModel model) {
        var enter = model.ready() != null ? "begin" : model.asks() ? "open" : "";
        var about = new LightPages.About(model.title(), PATH, enter, false);
        return pages.page(status, "invited", pages.frame(browser, words, null, about), Map.of("page", model));
    }

    /** @param country of the invitation, if it is known */
    private Language language(LightBrowser browser, @Nullable CountryCode country) {
        var posted = browser.posted();
        var tag = posted.one("lang");
        if (tag == null && posted.one("speaks") != null && (country == null || !browser.languages().isEmpty())) {
            tag = posted.one("speaks");
        }
        return new LightLink(PATH, country, null).language(tag, browser, definitions.study());
    }
}
