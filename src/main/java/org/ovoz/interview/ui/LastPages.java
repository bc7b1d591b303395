package org.ovoz.interview.ui;

import java.util.Optional;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Receipt;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.SiteAddress;

/** What respondents see after an interview: thanks with the receipt, or why there is none. */
final class LastPages {

    private final Study study;
    private final SiteAddress site;
    private final RespondentSessions sessions;
    private final FirstPages.View view;
    private final Runnable onAnother;

    /** @param onAnother leads to the first page */
    LastPages(Study study, SiteAddress site, RespondentSessions sessions, FirstPages.View view, Runnable onAnother) {
        this.study = study;
        this.site = site;
        this.sessions = sessions;
        this.view = view;
        this.onAnother = onAnother;
    }

    /**
     * The interview of a tab's key is no draft any more. Where it was sent from there, the answer to that was lost on its way.
     *
     * @param onForgotten shows that it was sent or deleted elsewhere
     */
    void lost(String key, Runnable onForgotten) {
        sessions.sent(key).ifPresentOrElse(sent -> thank(sent.receipt(), Optional.of(sent.interview())), onForgotten);
    }

    /** @param sent the interview, which may have coupons to pass on */
    void thank(Receipt receipt, Optional<InterviewId> sent) {
        var offer = sent.flatMap(sessions::coupons)
                .map(give -> new CouponOffer(study, site, "interview.coupon.offer.text", give));
        view.show(() -> thank(receipt, sent), new ThanksPage(receipt, offer, onAnother));
    }

    /** There is nothing any more to go on with. */
    void sorry(String key) {
        view.show(() -> sorry(key), new PlainPage(key));
    }
}
