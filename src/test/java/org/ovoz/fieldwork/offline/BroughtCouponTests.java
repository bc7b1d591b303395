package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Referral;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Coupons that respondents brought to interviews without a network. */
@TinyStudyTest
@Slow
class BroughtCouponTests {

    @Autowired
    private BeanFactory product;

    @Autowired
    private Coupons coupons;

    @Autowired
    private BroughtCoupons brought;

    @Autowired
    private JdbcClient jdbc;

    private FieldScenario field;
    private User worker;
    private FieldDevice device;
    private UUID giver;
    private List<String> codes;

    @BeforeEach
    void give() {
        coupons.setRule(Tiny.WAVE, new CouponRule(3, 28, true));
        field = new FieldScenario(product);
        worker = field.interviewer("TJ");
        device = field.device(worker);
        giver = sent(null);
        codes = coupons.give(new InterviewId(giver)).orElseThrow().coupons().stream()
                .map(coupon -> coupon.code())
                .toList();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
        coupons.setRule(Tiny.WAVE, CouponRule.NONE);
    }

    private UUID sent(Map<String, Object> coupon) {
        var held = device.begin(field.definition()).answer("consent", 1).answer("website", 2);
        held.coupon = coupon;
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        return held.interview;
    }

    private Referral referral(UUID interview) {
        return coupons.referrals(Tiny.WAVE, List.of(interview, giver)).get(new InterviewId(interview));
    }

    private List<Invited.Reason> reasons(UUID interview) {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        return brought.unlinked().stream()
                .filter(one -> one.interview().id().equals(interview))
                .map(BroughtCoupons.Unlinked::reason)
                .toList();
    }

    @Test
    void whoBroughtACouponIsLinkedWhenTheInterviewArrives() {
        var id = sent(Map.of("code", codes.getFirst().toLowerCase(java.util.Locale.ROOT), "relation", 3, "degree", 12));
        var linked = referral(id);
        assertThat(linked.recruiter()).isEqualTo(new InterviewId(giver));
        assertThat(linked.depth()).isEqualTo(1);
        assertThat(linked.told().relation()).isEqualTo(Relation.PERSONAL);
        assertThat(linked.told().degree()).isEqualTo(12);
        assertThat(reasons(id)).isEmpty();
    }

    @Test
    void aCouponThatIsNotGoodKeepsNoInterviewBackAndIsToldToTheLead() {
        sent(Map.of("code", codes.getFirst()));
        var twice = sent(Map.of("code", codes.getFirst()));
        assertThat(reasons(twice)).containsExactly(Invited.Reason.COUPON_USED);
        var mistyped = sent(Map.of("code", codes.get(1).substring(2)));
        assertThat(reasons(mistyped)).containsExactly(Invited.Reason.MISTYPED);
        jdbc.sql("update coupon set expires_on = date '2020-01-01' where used = false")
                .update();
        var expired = sent(Map.of("code", codes.get(1)));
        assertThat(reasons(expired)).containsExactly(Invited.Reason.COUPON_EXPIRED);
        for (var id : List.of(twice, mistyped, expired)) {
            assertThat(field.interview(id).isCounted()).isTrue();
            assertThat(referral(id)).isNull();
        }
        SignedInAs.role(Role.COUNTRY_LEAD, "UZ");
        assertThat(brought.unlinked()).noneMatch(one -> one.interview().id().equals(twice));
        assertThatThrownBy(() -> brought.leave(twice)).isInstanceOf(AccessDeniedException.class);
        SignedInAs.user(worker);
        assertThatThrownBy(() -> brought.unlinked()).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLeadLinksByTheRightCodeOrLeavesTheInterviewAsItIs() {
        var mistyped = sent(Map.of("code", "ABC"));
        assertThat(reasons(mistyped)).containsExactly(Invited.Reason.MISTYPED);
        assertThat(brought.link(mistyped, "ABD")).contains(Invited.Reason.MISTYPED);
        assertThat(brought.link(mistyped, codes.get(1))).isEmpty();
        assertThat(referral(mistyped).recruiter()).isEqualTo(new InterviewId(giver));
        assertThat(reasons(mistyped)).isEmpty();
        var other = sent(Map.of("code", "ABC"));
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        brought.leave(other);
        assertThat(reasons(other)).isEmpty();
        assertThat(referral(other)).isNull();
    }

    @Test
    void aWithdrawalTakesTheCaseAlong() {
        var mistyped = sent(Map.of("code", "ABC"));
        SignedInAs.role(Role.ADMIN);
        field.the(ExclusionsAndWithdrawals.class).withdraw(new InterviewId(mistyped), WithdrawalReason.values()[0]);
        assertThat(reasons(mistyped)).isEmpty();
    }
}
