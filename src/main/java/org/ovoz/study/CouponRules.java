package org.ovoz.study;

import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whether the interviews of a wave have coupons to pass on, and how many. */
@Service
public class CouponRules {

    private final Definitions definitions;
    private final Coupons coupons;
    private final CurrentUser user;
    private final AuditTrail audit;

    CouponRules(Definitions definitions, Coupons coupons, CurrentUser user, AuditTrail audit) {
        this.definitions = definitions;
        this.coupons = coupons;
        this.user = user;
        this.audit = audit;
    }

    /** What the wave does with coupons. */
    public CouponRule of(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        return coupons.rule(wave);
    }

    /**
     * From now on; coupons that were passed on before stay as good as they were.
     *
     * @throws IllegalArgumentException for a wave of interviews in depth
     */
    @Transactional
    public void set(WaveId wave, CouponRule rule) {
        user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        definitions.study().requireSurvey(wave);
        coupons.setRule(wave, rule);
        audit.record(
                AuditAction.COUPONS_SET,
                wave + ": " + rule.coupons() + ", " + rule.days() + (rule.asksDegree() ? ", degree" : ""));
    }
}
