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
        ResponseEntity<byte[]> answer(LightBrowser browser, Sitting sitting);
    }

    private final Sittings sittings;
    private final InterviewService interviews;
    private final Definitions definitions;

    LightRequests(Sittings sittings, InterviewService interviews, Definitions definitions) {
        this.sittings = sittings;
        this.interviews = interviews;
        this.definitions = definitions;
    }

    ResponseEntity<byte[]> read(HttpServletRequest request, Page page) {
        var browser = new LightBrowser(request);
        var sitting = sittings.find(browser.key());
        if (sitting.isEmpty()) {
            return browser.key() == null ? browser.to("") : browser.forget("/said/gone");
        }
        return of(browser, sitting.get(), page);
    }

    /** @throws ResponseStatusException 403 for a form that is not of this browser's page */
    ResponseEntity<byte[]> write(HttpServletRequest request, Page page) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var sitting = sittings.find(browser.key());
        if (sitting.isEmpty()) {
            return browser.key() == null ? browser.to("") : browser.forget("/said/gone");
        }
        if (!sittings.isToken(sitting.get().key(), browser.posted().one("token"))) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return of(browser, sitting.get(), page);
    }

    private ResponseEntity<byte[]> of(LightBrowser browser, Sitting sitting, Page page) {
        if (!sitting.interview().isDraft()) {
            return sent(browser, sitting);
        }
        try {
            return page.answer(browser, sitting);
        } catch (AlreadySent _) {
            return sittings.find(sitting.key())
                    .map(now -> sent(browser, now))
                    .orElseGet(() -> browser.forget("/said/gone"));
        } catch (UnknownInterview _) {
            return browser.forget("/said/gone?lang=" + sitting.language());
        }
    }

    private ResponseEntity<byte[]> sent(LightBrowser browser, Sitting sitting) {
        if (sitting.sent()) {
            return browser.to("/thanks");
        }
        sittings.close(sitting.key());
        return browser.forget("/said/alreadySent?lang=" + sitting.language());
    }

    /**
     * What the frame of a page offers: another language, leaving quickly, going on later, forgetting the interview here.
     *
     * @param here the page, as it is shown again
     */
    Optional<ResponseEntity<byte[]>> framed(LightBrowser browser, Sitting sitting, String here) {
        var tag = browser.posted().one("lang");
        if (tag != null && LightLink.isKnown(tag, definitions.study())) {
            interviews.setLanguage(sitting.interview().id(), new Language(tag));
            return Optional.of(browser.to(here));
        }
        return switch (browser.posted().text("go")) {
            case "leave" -> Optional.of(leave(browser));
            case "later" -> Optional.of(browser.to("/code"));
            case "forget" -> {
                sittings.close(browser.key());
                yield Optional.of(browser.forget(""));
            }
            default -> Optional.empty();
        };
    }

    /** One plain navigation to the neutral address; nothing of the interview stays in the browser but its history. */
    ResponseEntity<byte[]> leave(LightBrowser browser) {
        sittings.close(browser.key());
        return browser.forgetAt(definitions.study().leaveTo().toString());
    }
}
