package org.ovoz.interview.ui;

import java.util.Optional;
import org.ovoz.interview.Beginnings;
import org.ovoz.interview.CodeTries;
import org.ovoz.interview.Visits;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Puzzle;
import org.springframework.stereotype.Component;

/** How somebody begins with a personal invitation or a coupon; who begins is counted as a visitor then. */
@Component
class InvitedStart {

    private final Invitations invitations;
    private final Coupons coupons;
    private final InterviewSessions sessions;
    private final RespondentSessions tabs;
    private final CodeTries tries;
    private final Beginnings beginnings;
    private final Visits visits;

    InvitedStart(
            Invitations invitations,
            Coupons coupons,
            InterviewSessions sessions,
            RespondentSessions tabs,
            CodeTries tries,
            Beginnings beginnings,
            Visits visits) {
        this.invitations = invitations;
        this.coupons = coupons;
        this.sessions = sessions;
        this.tabs = tabs;
        this.tries = tries;
        this.beginnings = beginnings;
        this.visits = visits;
    }

    /** Calls back when the device has done its work, if many wrong codes come; otherwise at once. */
    void whenCalm(Puzzle work, Runnable look) {
        tries.challenge()
                .ifPresentOrElse(
                        challenge -> work.solve(challenge.salt(), challenge.hash(), challenge.hardest(), number -> {
                            if (number >= 0 && tries.accepts(challenge.answer(number))) {
                                look.run();
                            }
                        }),
                        look);
    }

    Invited open(String code) {
        return told(coupons.open(code).orElseGet(() -> invitations.open(code)));
    }

    /** @param told what somebody with a coupon told */
    Invited begin(String code, Language language, Told told) {
        return told(coupons.begin(code, Coupons.Beginning.online(language, told))
                .orElseGet(() -> invitations.begin(code, language)));
    }

    private Invited told(Invited invited) {
        switch (invited) {
            case Invited.Refused refused -> {
                if (refused.reason() == Invited.Reason.UNKNOWN) {
                    tries.wrong();
                }
            }
            case Invited.Begun begun -> {
                beginnings.begun();
                Visitor.current(visits)
                        .begins(begun.interview().wave(), begun.interview().country());
            }
            case Invited.Ready _, Invited.ByCoupon _ -> {}
        }
        return invited;
    }

    /** The key with which the tab goes on with the interview on the respondents' usual page. */
    String keep(Invited.Begun begun) {
        return tabs.keep(sessions.ofRespondent(begun.interview()));
    }

    /** The key of an interview that was begun before; empty for a code with which there is nothing to go on with. */
    Optional<String> resume(String code) {
        return tabs.resume(code).map(tabs::keep);
    }
}
