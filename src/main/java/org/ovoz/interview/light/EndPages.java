package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.StillRequired;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Route;
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

    /** What is said, and whether one may go on with a code from there. */
    private static final Map<String, Boolean> SAYINGS =
            Map.of("ended", false, "alreadySent", false, "gone", false, "forgotten", true, "lost", true, "other", true);

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
            var about = new LightPages.About(words.of("code.title"), "/code", "", true);
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
            var about = new LightPages.About(words.of("review.title"), "/review", "", true);
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
            sessions.send(session, sending::send);
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

    @GetMapping("/light/ending")
    ResponseEntity<byte[]> ending(HttpServletRequest request) {
        return requests.read(request, (browser, session) -> {
            var words = pages.words(session.language());
            var about = new LightPages.About(words.of("ending.title"), "/ending", "", true);
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
        if (!SAYINGS.containsKey(what)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return say(new LightBrowser(request), what, false);
    }

    private ResponseEntity<byte[]> say(LightBrowser browser, String what, boolean isWrong) {
        var words = words(browser);
        var goesOn = SAYINGS.getOrDefault(what, false);
        var about = new LightPages.About(words.of(what + ".title"), "/said/" + what, goesOn ? "resume" : "", false);
        var frame = pages.frame(browser, words, null, about);
        var text = words.of(what + ".text");
        var code = browser.code();
        var status = isWrong ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return goesOn
                ? pages.page(status, "closed", frame, Map.of("wrong", isWrong, "text", text, "code", code))
                : pages.page("plain", frame, Map.of("text", text));
    }

    @PostMapping("/light/said/{what:[a-zA-Z]{1,20}}")
    ResponseEntity<byte[]> sayAgain(@PathVariable String what, HttpServletRequest request) {
        if (!SAYINGS.containsKey(what)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        var browser = own(request);
        var posted = browser.posted();
        if (posted.one("lang") != null) {
            // A code that is typed stays, and stands in no address.
            return browser.code().isBlank() ? inLanguage(browser, "/said/" + what) : say(browser, what, false);
        }
        return codes.resume(browser.code())
                .map(found -> {
                    sessions.close(browser.key());
                    return browser.to("/questions", sessions.resume(found.id(), Optional.empty()));
                })
                .orElseGet(() -> say(browser, what, true));
    }

    private static LightBrowser own(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return browser;
    }

    @GetMapping({"/light/withdraw", "/light/withdraw/"})
    ResponseEntity<byte[]> withdrawal(HttpServletRequest request) {
        return withdrawal(new LightBrowser(request));
    }

    private ResponseEntity<byte[]> withdrawal(LightBrowser browser) {
        var words = words(browser);
        var about = new LightPages.About(words.of("withdraw.title"), "/withdraw", "withdraw", false);
        var done = browser.posted().one("done") != null;
        var parameters = Map.<String, Object>of("done", done, "code", browser.code());
        return pages.page("withdraw", pages.frame(browser, words, null, about), parameters);
    }

    /** The answer is the same for a wrong code. */
    @PostMapping({"/light/withdraw", "/light/withdraw/"})
    ResponseEntity<byte[]> withdraw(HttpServletRequest request) {
        var browser = own(request);
        if (browser.posted().one("lang") != null) {
            return browser.code().isBlank() ? inLanguage(browser, "/withdraw") : withdrawal(browser);
        }
        withdrawals.withdraw(browser.code());
        return browser.to("/withdraw?done&lang=" + words(browser).language().tag());
    }

    private Words words(LightBrowser browser) {
        var study = definitions.study();
        var posted = browser.posted();
        var tag = posted.one("lang") == null ? posted.one("speaks") : posted.one("lang");
        return pages.words(new LightLink("", null, null).language(tag, browser, study));
    }

    private ResponseEntity<byte[]> inLanguage(LightBrowser browser, String path) {
        var tag = browser.posted().text("lang");
        return browser.to(path + (LightLink.isKnown(tag, definitions.study()) ? "?lang=" + tag : ""));
    }
}
