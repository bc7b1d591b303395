package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Sending;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;

/** The receipt, and coupons to pass on, if there are some and somebody asks for them. */
@Controller
class ThanksPages {

    private final LightSessions sessions;
    private final Sending sending;
    private final Coupons coupons;
    private final Definitions definitions;
    private final LightPages pages;
    private final PublicAddress site;

    ThanksPages(
            LightSessions sessions,
            Sending sending,
            Coupons coupons,
            Definitions definitions,
            LightPages pages,
            PublicAddress site) {
        this.sessions = sessions;
        this.sending = sending;
        this.coupons = coupons;
        this.definitions = definitions;
        this.pages = pages;
        this.site = site;
    }

    /** Once: the browser forgets the key with this page, and whoever comes back finds nothing. */
    @GetMapping("/light/thanks")
    ResponseEntity<byte[]> thanks(HttpServletRequest request) {
        return thanks(request, new LightBrowser(request).key());
    }

    /** In another language, or with coupons: the page itself still holds the key. */
    @PostMapping("/light/thanks")
    ResponseEntity<byte[]> thankAgain(HttpServletRequest request) {
        var browser = new LightBrowser(request);
        if (browser.isFromElsewhere()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return thanks(request, browser.posted().one("held"));
    }

    private ResponseEntity<byte[]> thanks(HttpServletRequest request, @Nullable String key) {
        var browser = new LightBrowser(request);
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
        var id = session.get().interview().id();
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("receipt", sending.send(id).code());
        parameters.put("held", session.get().key());
        var asks = browser.posted().text("go").equals("coupons");
        var given = asks ? coupons(id, request, words) : null;
        parameters.put("coupons", given);
        parameters.put("offers", given == null && coupons.mayGive(id));
        var page = pages.page("thanks", pages.frame(browser, words, null, about), parameters);
        return ResponseEntity.ok()
                .headers(page.getHeaders())
                .header(HttpHeaders.SET_COOKIE, browser.noCookie())
                .body(page.getBody());
    }

    private @Nullable CouponsModel coupons(InterviewId id, HttpServletRequest request, Words words) {
        try {
            var page = site.asSeenBy(request) + "/light/invited";
            return coupons.give(id)
                    .map(given -> CouponsModel.of(given, definitions.study(), page, words))
                    .orElse(null);
        } catch (UnknownInterview _) {
            return null;
        }
    }
}
