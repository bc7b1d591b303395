package org.ovoz.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.ovoz.access.web.VisitorSessions;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.SessionKeys;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.ui.OpenPages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Respondents' sessions, how they outlast their page: by the key that the tab holds, by the code that was written down. */
@Component
class RespondentSessions {

    private static final Logger LOG = LoggerFactory.getLogger(RespondentSessions.class);

    private final InterviewSessions sessions;
    private final SessionKeys keys;
    private final ResumeCodes codes;
    private final RespondentWithdrawals withdrawals;
    private final VisitorSessions visitors;
    private final Coupons coupons;

    RespondentSessions(
            InterviewSessions sessions,
            SessionKeys keys,
            ResumeCodes codes,
            RespondentWithdrawals withdrawals,
            VisitorSessions visitors,
            Coupons coupons) {
        this.sessions = sessions;
        this.keys = keys;
        this.codes = codes;
        this.withdrawals = withdrawals;
        this.visitors = visitors;
        this.coupons = coupons;
    }

    /**
     * A key for the tab. The browser session of somebody who answers is no visitor's any more, and its page is the last to
     * be closed for others.
     */
    String keep(InterviewSession session) {
        OpenPages.hold(UI.getCurrent());
        if (VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession http) {
            visitors.keep(http.getHttpSession());
            RespondentWhereabouts.begin(http.getHttpSession());
        }
        return keys.keep(session.interview().id(), session.isResumed());
    }

    /** An interview was sent: its browser's session need not outlast it, unless another is answered there. */
    void letGo() {
        if (OpenPages.letGo(UI.getCurrent())
                && VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession http) {
            visitors.letGo(http.getHttpSession());
            RespondentWhereabouts.end(http.getHttpSession());
        }
    }

    /**
     * The session of a tab whose page was lost.
     *
     * @param made the ids of answers that the tab has given, where it went on with a code
     */
    Optional<InterviewSession> recover(String key, Set<UUID> made) {
        return keys.find(key)
                .map(kept -> kept.resumed()
                        ? sessions.ofResumed(kept.interview(), made)
                        : sessions.ofRespondent(kept.interview()));
    }

    /** The interview was sent from the tab of the key, which may ask for the receipt once more. */
    void keepSent(String key, InterviewId id) {
        try {
            keys.keepSent(key, id);
        } catch (DataAccessException | TransactionException fault) {
            LOG.warn(
                    "A key could not be kept for the receipt: {}",
                    fault.getClass().getName());
        }
    }

    /** The interview that was sent from the tab of the key; nothing of it but its receipt is shown. */
    Optional<SessionKeys.Sent> sent(String key) {
        return keys.sent(key);
    }

    /** The code with which the interview can be continued elsewhere. */
    String offerCode(InterviewSession session) {
        return codes.offer(session.interview().id());
    }

    /** A session of the interview of a code; empty for a wrong one. */
    Optional<InterviewSession> resume(String code) {
        return codes.resume(code).map(sessions::ofResumed);
    }

    /** What gives the coupons of an interview that was sent just now; empty if it has none to pass on. */
    Optional<Supplier<Optional<GivenCoupons>>> coupons(InterviewId id) {
        try {
            return coupons.mayGive(id) ? Optional.of(() -> give(id)) : Optional.empty();
        } catch (UnknownInterview _) {
            return Optional.empty();
        }
    }

    private Optional<GivenCoupons> give(InterviewId id) {
        try {
            return coupons.give(id);
        } catch (UnknownInterview _) {
            return Optional.empty();
        }
    }

    /** Ends it without consent: nothing stays. */
    void discard(InterviewSession session) {
        withdrawals.discard(session.interview().id());
    }
}
