package org.ovoz.fieldwork;

import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.RespondentCode;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Service;

/** What an interviewer does with coupons: takes one from somebody who comes, and gives some to whoever has answered. */
@Service
public class FieldCoupons {

    private final FieldworkService fieldwork;
    private final Coupons coupons;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    FieldCoupons(FieldworkService fieldwork, Coupons coupons, CurrentUser currentUser, AuditTrail audit) {
        this.fieldwork = fieldwork;
        this.coupons = coupons;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** What the open wave does with coupons. */
    public CouponRule rule() {
        return fieldwork.wave().map(coupons::rule).orElse(CouponRule.NONE);
    }

    /**
     * Begins an interview with somebody who brings a coupon.
     *
     * @param typed the coupon's code, in any case and alphabet
     * @param told what they tell of who passed it on
     * @return the interview that has begun, or why none has
     * @throws IllegalArgumentException for the mode in which respondents answer by themselves
     */
    public Invited begin(String typed, CountryCode country, Mode mode, Language language, Told told) {
        var user = currentUser.require(Permission.ENTER_INTERVIEWS);
        currentUser.requireCountry(country);
        if (mode == Mode.ONLINE) {
            throw new IllegalArgumentException("Interviewers hold no online interviews.");
        }
        return coupons.begin(typed, new Coupons.Beginning(language, mode, country, user.id(), told))
                .orElseGet(() -> new Invited.Refused(
                        RespondentCode.read(typed).isEmpty() ? Invited.Reason.MISTYPED : Invited.Reason.UNKNOWN));
    }

    /** Whether an own interview has coupons to pass on. */
    public boolean mayGive(InterviewId id) {
        return coupons.mayGive(fieldwork.open(id).id());
    }

    /** The coupons of an own interview, for its respondent; empty if it has none to pass on. */
    public Optional<GivenCoupons> give(InterviewId id) {
        var given = coupons.give(fieldwork.open(id).id());
        given.ifPresent(some -> audit.record(
                AuditAction.COUPONS_GIVEN,
                some.wave() + ", " + some.country() + ": " + some.coupons().size()));
        return given;
    }
}
