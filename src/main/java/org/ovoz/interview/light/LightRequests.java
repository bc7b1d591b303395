package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.ovoz.interview.AlreadySent;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What every page of an interview asks first: whose browser it is, whether the form is ours, and whether there is a draft. */
@Component
class LightRequests {

    /** What a page does with a request of a browser that has a draft. */
    interface Page {
        ResponseEntity<byte[]> answer(LightBrowser browser, LightSession session);
    }

    private final LightSessions sessions;
    private final InterviewService interviews;
    private final Definitions definitions;

    LightRequests(LightSessions sessions, InterviewService interviews, Definitions definitions) {
        this.sessions = sessions;
        this.interviews = interviews;
        this.definitions = definitions;
    }

    ResponseEntity<byte[]> read(HttpServletRequest request, Page page) {
        var browser = new LightBrowser(request);
        return sessions.find(browser.key())
                .map(session -> of(browser, session, page))
                .orElseGet(() -> unknown(browser));
    }

    /** @throws ResponseStatusException 403 for a form that is not of this browser's page */
    ResponseEntity<byte[]> write(HttpServletRequest request, Page page) {
        var browser = own(request);
        return sessions.find(browser.key())
                .map(session -> of(browser, session, withToken(page)))
                .orElseGet(() -> unknown(browser));
    }

    /**
     * The same in one transaction, for a form that brings answers: all that the page does is on disk when it is answered.
     *
     * @throws ResponseStatusException 403 for a form that is not of this browser's page
     */
    ResponseEntity<byte[]> save(HttpServletRequest request, Page page) {
        var browser = own(request);
        try {
            return sessions.hold(browser.key(), session -> answer(browser, session, withToken(page)))
                    .orElseGet(() -> unknown(browser));
        } catch (AlreadySent _) {
            return sentMeanwhile(browser);
        } catch (UnknownInterview _) {
            return unknown(browser);
        }
    }

    private LightBrowser own(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return browser;
    }

    /** What a form has brought is told to be lost; who only looks is told that there is nothing. */
    private ResponseEntity<byte[]> unknown(LightBrowser browser) {
        if (browser.isLeaving()) {
            return leave(browser);
        }
        if (browser.key() != null) {
            return browser.forget("/said/gone" + spoken(browser));
        }
        return browser.to((browser.posted().one("token") == null ? "/said/forgotten" : "/said/lost") + spoken(browser));
    }

    private static String spoken(LightBrowser browser) {
        var tag = browser.posted().text("speaks");
        return tag.matches("[a-z]{2,3}") ? "?lang=" + tag : "";
    }

    /** A page of ours with another token is one of an interview that was left for another in this browser. */
    private Page withToken(Page page) {
        return (browser, session) -> {
            if (sessions.isToken(session.key(), browser.posted().one("token"))) {
                return page.answer(browser, session);
            }
            if (browser.isOwnPage()) {
                return browser.isLeaving() ? leave(browser) : browser.to("/said/other" + spoken(browser));
            }
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        };
    }

    private ResponseEntity<byte[]> of(LightBrowser browser, LightSession session, Page page) {
        try {
            return answer(browser, session, page);
        } catch (AlreadySent _) {
            return sentMeanwhile(browser);
        } catch (UnknownInterview _) {
            return browser.isLeaving() ? leave(browser) : browser.forget("/said/gone?lang=" + session.language());
        }
    }

    private ResponseEntity<byte[]> answer(LightBrowser browser, LightSession session, Page page) {
        return session.interview().isDraft() ? page.answer(browser, session) : sent(browser, session);
    }

    private ResponseEntity<byte[]> sentMeanwhile(LightBrowser browser) {
        return sessions.find(browser.key()).map(now -> sent(browser, now)).orElseGet(() -> unknown(browser));
    }

    private ResponseEntity<byte[]> sent(LightBrowser browser, LightSession session) {
        if (browser.isLeaving()) {
            return leave(browser);
        }
        if (session.sent()) {
            return browser.to("/thanks");
        }
        sessions.close(session.key());
        return browser.forget("/said/alreadySent?lang=" + session.language());
    }

    /**
     * What the frame of a page offers: another language, leaving quickly, going on later, forgetting the interview here.
     *
     * @param here the page, as it is shown again
     */
    Optional<ResponseEntity<byte[]>> framed(LightBrowser browser, LightSession session, String here) {
        var tag = browser.posted().one("lang");
        if (tag != null && LightLink.isKnown(tag, definitions.study())) {
            interviews.setLanguage(session.interview().id(), new Language(tag));
            return Optional.of(browser.to(here));
        }
        return switch (browser.posted().text("go")) {
            case "leave" -> Optional.of(leave(browser));
            case "later" -> Optional.of(browser.to("/code"));
            case "forget" -> {
                sessions.close(browser.key());
                yield Optional.of(browser.forget(""));
            }
            default -> Optional.empty();
        };
    }

    /** One plain navigation to the neutral address; nothing of the interview stays in the browser but its history. */
    ResponseEntity<byte[]> leave(LightBrowser browser) {
        sessions.close(browser.key());
        return browser.forgetAt(definitions.study().leaveTo().toString());
    }
}
