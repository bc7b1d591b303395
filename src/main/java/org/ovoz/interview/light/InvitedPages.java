package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * A personal invitation, or a coupon. Its code is typed, or taken from behind the # of the link by a script; it is posted and stands in no
 * address that is sent, so that whoever only looks at the link, as previews do, uses nothing up.
 */
@Controller
class InvitedPages {

    private static final String PATH = "/invited";

    private final Definitions definitions;
    private final LightStart start;
    private final LightSessions sessions;
    private final ResumeCodes codes;
    private final LightPages pages;
    private final WelcomeWords welcomes;

    InvitedPages(
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

    @GetMapping({"/light/invited", "/light/invited/"})
    ResponseEntity<byte[]> ask(HttpServletRequest request) {
        return ask(new LightBrowser(request), "", null);
    }

    @PostMapping({"/light/invited", "/light/invited/"})
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
        var before = begins ? sessions.begunBy(browser.press()) : Optional.<String>empty();
        if (before.isPresent()) {
            return browser.to("/code", before.get());
        }
        if (begins && isWrong(posted)) {
            return show(browser, code, start.open(code), null);
        }
        if (begins && start.isFree(held)) {
            var begun = start.begin(code, language(browser, null), told(posted), browser.press());
            return begun.key() == null
                    ? show(browser, code, begun.invited(), null)
                    : goOn(browser, begun.invited(), begun.key());
        }
        if (!begins && !start.mayTry(held)) {
            return ask(browser, code, start.ticket(held));
        }
        return show(browser, code, start.open(code), begins ? start.ticket(held) : null);
    }

    private ResponseEntity<byte[]> goOn(LightBrowser browser, Invited invited, String key) {
        if (invited instanceof Invited.Begun begun) {
            sessions.close(browser.key());
            codes.offer(begun.interview().id());
        }
        return browser.to("/code", key);
    }

    /** Whether a number was typed that is none. */
    private static boolean isWrong(Posted posted) {
        return !posted.text("degree").isBlank()
                && Told.degree(posted.text("degree")).isEmpty();
    }

    private static Told told(Posted posted) {
        return new Told(
                Relation.read(posted.text("relation")).orElse(null),
                Told.degree(posted.text("degree")).orElse(null));
    }

    private ResponseEntity<byte[]> show(
            LightBrowser browser, String code, Invited invited, LightStart.@Nullable Ticket ticket) {
        return switch (invited) {
            case Invited.Begun begun ->
                goOn(browser, begun, sessions.open(begun.interview().id(), false));
            case Invited.Ready ready ->
                ready(browser, code, new Offered(ready.wave(), ready.country(), "invited.once", null), ticket);
            case Invited.ByCoupon coupon -> {
                var words = pages.words(language(browser, coupon.country()));
                var asked = questions(browser.posted(), coupon.asksDegree(), words);
                yield ready(browser, code, new Offered(coupon.wave(), coupon.country(), "coupon.once", asked), ticket);
            }
            case Invited.Refused refused -> refused(browser, code, refused.reason());
        };
    }

    private static InvitedModel.Coupon questions(Posted posted, boolean asksDegree, Words words) {
        return new InvitedModel.Coupon(
                Arrays.stream(Relation.values())
                        .map(one -> new InvitedModel.Relation(
                                Integer.toString(one.code()),
                                words.of(one.key()),
                                posted.text("relation").equals(Integer.toString(one.code()))))
                        .toList(),
                asksDegree ? posted.text("degree") : null,
                isWrong(posted) ? words.of("coupon.degreeProblem") : "");
    }

    /** What can begin, and what is said of it and asked before. */
    private record Offered(WaveId wave, CountryCode country, String note, InvitedModel.@Nullable Coupon coupon) {}

    private ResponseEntity<byte[]> ready(
            LightBrowser browser, String code, Offered ready, LightStart.@Nullable Ticket ticket) {
        var language = language(browser, ready.country());
        var words = pages.words(language);
        var wave = definitions.study().wave(ready.wave()).orElseThrow();
        var told = new InvitedModel.Ready(
                welcomes.promises(ready.wave(), ready.country(), words), WelcomeWords.more(words), sessions.press());
        return page(
                browser,
                words,
                ready.coupon() == null || ready.coupon().problem().isEmpty()
                        ? HttpStatus.OK
                        : HttpStatus.UNPROCESSABLE_CONTENT,
                new InvitedModel(
                        wave.title().master(language),
                        words.of(ready.note()),
                        code,
                        false,
                        told,
                        ready.coupon(),
                        false,
                        false,
                        text(ticket),
                        crowd(words, ticket)));
    }

    private ResponseEntity<byte[]> refused(LightBrowser browser, String code, Invited.Reason reason) {
        var words = pages.words(language(browser, null));
        return page(
                browser,
                words,
                HttpStatus.UNPROCESSABLE_CONTENT,
                new InvitedModel(
                        words.of(reason.key() + ".title"),
                        words.of(reason.key() + ".text"),
                        code,
                        reason.isPerhapsMistyped(),
                        null,
                        null,
                        reason.leavesInterview(),
                        reason.leavesOpenLink(),
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
                        null,
                        false,
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
        if (tag == null
                && posted.one("speaks") != null
                && (country == null || !browser.languages().isEmpty())) {
            tag = posted.one("speaks");
        }
        return new LightLink(PATH, country, null).language(tag, browser, definitions.study());
    }
}
