package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.StillRequired;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The pages beside the sections: the code, the review, the end without consent, the receipt, a withdrawal. */
@Controller
class EndPages {

    private static final Set<String> SAYINGS = Set.of("ended", "alreadySent", "gone");

    private final LightRequests requests;
    private final LightSessions sessions;
    private final ResumeCodes codes;
    private final Sending sending;
    private final RespondentWithdrawals withdrawals;
    private final Definitions definitions;
    private final LightPages pages;

    EndPages(
            LightRequests requests,
            LightSessions sessions,
            ResumeCodes codes,
            Sending sending,
            RespondentWithdrawals withdrawals,
            Definitions definitions,
            LightPages pages) {
        this.requests = requests;
        this.sessions = sessions;
        this.codes = codes;
        this.sending = sending;
        this.withdrawals = withdrawals;
        this.definitions = definitions;
        this.pages = pages;
    }

    @GetMapping("/light/code")
    ResponseEntity<byte[]> code(HttpServletRequest request) {
        return requests.read(request, (browser, session) -> {
            var words = pages.words(session.language());
            var about = new LightPages.About(words.of("code.title"), "/code", "", false);
            return pages.page(
                    "code",
                    pages.frame(browser, words, session, about),
                    Map.of("code", codes.offer(session.interview().id()), "insideAnApp", browser.isInsideAnApp()));
        });
    }

    @PostMapping("/light/code")
    ResponseEntity<byte[]> goOn(HttpServletRequest request) {
        return requests.write(
                request,
                (browser, session) ->
                        requests.framed(browser, session, "/code").orElseGet(() -> browser.to("/questions")));
    }

    @GetMapping("/light/review")
    ResponseEntity<byte[]> review(HttpServletRequest request) {
        return requests.read(request, (browser, session) -> {
            var route = session.route();
            if (!session.isEligible(route)) {
                return browser.to(QuestionPages.path(QuestionPages.place(session)));
            }
            var words = pages.words(session.language());
            var about = new LightPages.About(words.of("review.title"), "/review", "", false);
            var model = ReviewModel.of(session, route, Step.of(session, route, "", words), words, browser.root());
            return pages.page("review", pages.frame(browser, words, session, about), Map.of("page", model));
        });
    }

    /** The only page that sends. */
    @PostMapping("/light/review")
    ResponseEntity<byte[]> leaveReview(HttpServletRequest request) {
        return requests.write(
                request,
                (browser, session) -> requests.framed(browser, session, "/review")
                        .orElseGet(() -> switch (browser.posted().text("go")) {
                            case "send" -> send(browser, session);
                            case "back" ->
                                browser.to(QuestionPages.path(
                                        session.route().pages().getLast().id()));
                            default -> browser.to("/review");
                        }));
    }

    private ResponseEntity<byte[]> send(LightBrowser browser, LightSession session) {
        if (!session.isEligible(session.route())) {
            return browser.to("/review");
        }
        try {
            sessions.send(session);
            sending.send(session.interview().id());
            return browser.to("/thanks");
        } catch (StillRequired required) {
            return browser.to(session.route().pages().stream()
                    .filter(page -> page.items().stream()
                            .anyMatch(shown ->
                                    required.items().contains(shown.item().id())))
                    .map(Route.ShownPage::id)
                    .findFirst()
                    .map(page -> QuestionPages.path(page) + "?left")
                    .orElse("/review"));
        }
    }

    /** The receipt, once: the browser forgets the key with this page, and whoever comes back finds nothing. */
    @GetMapping("/light/thanks")
    ResponseEntity<byte[]> thanks(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        return thanks(browser, browser.key());
    }

    /** In another language: the page itself still holds the key. */
    @PostMapping("/light/thanks")
    ResponseEntity<byte[]> thankAgain(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        return thanks(browser, browser.posted().one("held"));
    }

    private ResponseEntity<byte[]> thanks(LightBrowser browser, @Nullable String key) {
        var session = sessions.find(key)
                .filter(found -> found.sent() && !found.interview().isDraft());
        if (session.isEmpty()) {
            return browser.to("/questions");
        }
        var tag = browser.posted().text("lang");
        var words = LightLink.isKnown(tag, definitions.study())
                ? pages.words(new Language(tag))
                : pages.words(session.get().language());
        var about = LightPages.About.page(words.of("thanks.title"), "/thanks");
        var receipt = sending.send(session.get().interview().id());
        var page = pages.page(
                "thanks",
                pages.frame(browser, words, null, about),
                Map.of("receipt", receipt.code(), "held", session.get().key()));
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, browser.noCookie())
                .body(page.getBody());
    }

    @GetMapping("/light/ending")
    ResponseEntity<byte[]> ending(HttpServletRequest request) {
        return requests.read(request, (browser, session) -> {
            var words = pages.words(session.language());
            var about = new LightPages.About(words.of("ending.title"), "/ending", "", false);
            var key = session.isEligible(session.route()) ? "light.deleteText" : "ending.text";
            var text = words.of(key, Long.toString(session.answered()));
            return pages.page("ending", pages.frame(browser, words, session, about), Map.of("text", text));
        });
    }

    @PostMapping("/light/ending")
    ResponseEntity<byte[]> end(HttpServletRequest request) {
        return requests.write(
                request,
                (browser, session) -> requests.framed(browser, session, "/ending")
                        .orElseGet(() -> {
                            if (!browser.posted().text("go").equals("delete")) {
                                return browser.to("/questions");
                            }
                            withdrawals.discard(session.interview().id());
                            return browser.forget("/said/ended?lang=" + session.language());
                        }));
    }

    @GetMapping("/light/said/{what:[a-zA-Z]{1,20}}")
    ResponseEntity<byte[]> said(@PathVariable String what, HttpServletRequest request) {
        if (!SAYINGS.contains(what)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var browser = new LightBrowser(request);
        var words = words(browser);
        var about = LightPages.About.page(words.of(what + ".title"), "/said/" + what);
        return pages.page("plain", pages.frame(browser, words, null, about), Map.of("text", words.of(what + ".text")));
    }

    @PostMapping("/light/said/{what:[a-zA-Z]{1,20}}")
    ResponseEntity<byte[]> sayAgain(@PathVariable String what, HttpServletRequest request) {
        return inLanguage(new LightBrowser(request), "/said/" + what);
    }

    @GetMapping("/light/withdraw")
    ResponseEntity<byte[]> withdrawal(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        var words = words(browser);
        var about = new LightPages.About(words.of("withdraw.title"), "/withdraw", "withdraw", false);
        var done = browser.posted().one("done") != null;
        return pages.page("withdraw", pages.frame(browser, words, null, about), Map.of("done", done));
    }

    /** The answer is the same for a wrong code. */
    @PostMapping("/light/withdraw")
    ResponseEntity<byte[]> withdraw(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        if (browser.posted().one("lang") != null) {
            return inLanguage(browser, "/withdraw");
        }
        withdrawals.withdraw(browser.posted().text("code"));
        return browser.to("/withdraw?done&lang=" + words(browser).language().tag());
    }

    private Words words(LightBrowser browser) {
        var study = definitions.study();
        return pages.words(
                new LightLink("", null, null).language(browser.posted().one("lang"), browser, study));
    }

    private ResponseEntity<byte[]> inLanguage(LightBrowser browser, String path) {
        var tag = browser.posted().text("lang");
        return browser.to(path + (LightLink.isKnown(tag, definitions.study()) ? "?lang=" + tag : ""));
    }
}
