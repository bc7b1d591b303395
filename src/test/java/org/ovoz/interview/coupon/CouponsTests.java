package org.ovoz.interview.coupon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.Mode;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.Sending;
import org.ovoz.interview.coupon.Coupons.Beginning;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.interview.invitation.Invited.Reason;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons begin one interview each, which joins the chain of whoever passed it on. */
@Slow
class CouponsTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Language RUSSIAN = new Language("ru");

    private final CouponRule rule = new CouponRule(2, 28, true);

    private Coupons coupons(RunningOvoz ovoz) {
        ovoz.the(Coupons.class).setRule(Tiny.WAVE, rule);
        return ovoz.the(Coupons.class);
    }

    private static InterviewId sent(RunningOvoz ovoz) {
        return send(ovoz, Interviews.consented(ovoz.the(InterviewService.class), Mode.FACE_TO_FACE));
    }

    private static InterviewId send(RunningOvoz ovoz, Interview interview) {
        ovoz.the(InterviewService.class).answer(interview.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        ovoz.the(Sending.class).send(interview.id());
        return interview.id();
    }

    private static Optional<Invited> begin(RunningOvoz ovoz, String typed, Told told) {
        return ovoz.the(Coupons.class).begin(typed, Beginning.online(RUSSIAN, told));
    }

    private static Interview begun(RunningOvoz ovoz, String typed, Told told) {
        return ((Invited.Begun) begin(ovoz, typed, told).orElseThrow()).interview();
    }

    private static Optional<Invited> refused(Reason reason) {
        return Optional.of(new Invited.Refused(reason));
    }

    private static Referral referral(RunningOvoz ovoz, InterviewId id, InterviewId... others) {
        var ids = new HashSet<>(List.of(id.value()));
        List.of(others).forEach(other -> ids.add(other.value()));
        return ovoz.the(Coupons.class).referrals(Tiny.WAVE, ids).get(id);
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void anInterviewHasTheSameCouponsHoweverOftenTheyAreAskedFor(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var coupons = coupons(ovoz);
        var seed = sent(ovoz);
        var given = coupons.give(seed).orElseThrow();
        assertThat(given.coupons()).hasSize(2);
        assertThat(coupons.give(seed)).contains(given);
        assertThat(given.coupons()).allSatisfy(one -> {
            assertThat(one.link()).matches("[A-Za-z0-9_-]{22}");
            assertThat(one.code()).matches("[ACEHKMPTXY2-9]{7}(-[ACEHKMPTXY2-9]{7}){2}");
        });
        assertThat(coupons.mayGive(Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE)
                        .id()))
                .as("a draft has none")
                .isFalse();
        coupons.setRule(Tiny.WAVE, CouponRule.NONE);
        assertThat(coupons.give(sent(ovoz))).isEmpty();
        assertThat(coupons.open(given.coupons().getFirst().link()))
                .as("what was passed on stays good")
                .contains(new Invited.ByCoupon(Tiny.WAVE, KZ, false));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void aCouponBeginsOneInterviewOneStepFurtherInTheChain(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var coupons = coupons(ovoz);
        var seed = sent(ovoz);
        var given = coupons.give(seed).orElseThrow().coupons();
        for (int i = 0; i < 3; i++) {
            assertThat(coupons.open(given.get(0).link()))
                    .as("looking uses nothing up")
                    .contains(new Invited.ByCoupon(Tiny.WAVE, KZ, true));
        }
        // Cyrillic letters for Latin ones, small, with blanks.
        var typed = given.get(0)
                .code()
                .toLowerCase()
                .replace('-', ' ')
                .replace('a', 'а')
                .replace('x', 'х');
        var recruit = begun(ovoz, typed, new Told(Relation.WORK, 12)).id();
        assertThat(begin(ovoz, given.get(0).code(), Told.NOTHING)).isEqualTo(refused(Reason.COUPON_USED));
        assertThat(coupons.open(given.get(0).link())).isEqualTo(refused(Reason.COUPON_USED));
        var other = begun(ovoz, given.get(1).link(), Told.NOTHING).id();
        send(ovoz, ovoz.the(InterviewService.class).get(recruit));
        var third = begun(
                        ovoz,
                        coupons.give(recruit).orElseThrow().coupons().getFirst().link(),
                        Told.NOTHING)
                .id();
        var first = referral(ovoz, seed, recruit, other, third);
        assertThat(first.depth()).isZero();
        assertThat(referral(ovoz, recruit, seed))
                .isEqualTo(new Referral(recruit, first.chain(), 1, seed, new Told(Relation.WORK, 12), 2, false));
        assertThat(referral(ovoz, other, seed).told()).isEqualTo(Told.NOTHING);
        assertThat(referral(ovoz, third, recruit))
                .isEqualTo(new Referral(third, first.chain(), 2, recruit, Told.NOTHING, 0, false));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void pressedInManyTabsAtOnceItBeginsOne(TestDatabase database) throws Exception {
        var ovoz = RunningOvoz.on(database);
        var link = coupons(ovoz)
                .give(sent(ovoz))
                .orElseThrow()
                .coupons()
                .getFirst()
                .link();
        Callable<Optional<Invited>> press = () -> begin(ovoz, link, Told.NOTHING);
        var results = AtOnce.call(Collections.nCopies(6, press));
        assertThat(results.stream().map(Optional::orElseThrow).filter(Invited.Begun.class::isInstance))
                .hasSize(1);
        assertThat(results)
                .filteredOn(one -> !(one.orElseThrow() instanceof Invited.Begun))
                .containsOnly(refused(Reason.COUPON_USED));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whyItBeginsNoneIsTold(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var coupons = coupons(ovoz);
        var given = coupons.give(sent(ovoz)).orElseThrow().coupons();
        var code = given.getFirst().code();
        assertThat(begin(ovoz, (code.startsWith("A") ? "C" : "A") + code.substring(1), Told.NOTHING))
                .as("one letter is wrong: no code at all")
                .isEmpty();
        var link = given.getFirst().link();
        assertThat(coupons.open((link.startsWith("A") ? "B" : "A") + link.substring(1)))
                .isEmpty();
        assertThat(coupons.begin(
                        code, new Beginning(RUSSIAN, Mode.FACE_TO_FACE, new CountryCode("TJ"), null, Told.NOTHING)))
                .isEqualTo(refused(Reason.COUPON_ELSEWHERE));
        ovoz.the(JdbcClient.class)
                .sql("update coupon set expires_on = :day where wave = :wave and used = false")
                .param("day", java.time.LocalDate.of(2020, 1, 5))
                .param("wave", Tiny.WAVE.value())
                .update();
        assertThat(coupons.open(link)).isEqualTo(refused(Reason.COUPON_EXPIRED));
        assertThat(begin(ovoz, code, Told.NOTHING)).isEqualTo(refused(Reason.COUPON_EXPIRED));
    }

    @ParameterizedTest
    @EnumSource(TestDatabase.class)
    void whoeverWithdrawsLeavesAChainThatIsCountedWithoutThem(TestDatabase database) {
        var ovoz = RunningOvoz.on(database);
        var coupons = coupons(ovoz);
        var seed = sent(ovoz);
        var given = coupons.give(seed).orElseThrow().coupons();
        var recruit = begun(ovoz, given.get(0).link(), Told.NOTHING).id();
        var chain = referral(ovoz, recruit, seed).chain();
        ovoz.the(RespondentWithdrawals.class)
                .withdraw(ovoz.the(Sending.class).send(seed).code());
        assertThat(referral(ovoz, seed)).isNull();
        assertThat(referral(ovoz, recruit, seed))
                .isEqualTo(new Referral(recruit, chain, 1, null, Told.NOTHING, 0, false));
        var later = begun(ovoz, given.get(1).link(), Told.NOTHING).id();
        assertThat(referral(ovoz, later, seed))
                .as("what was passed on before stays good")
                .isEqualTo(new Referral(later, chain, 1, null, Told.NOTHING, 0, false));
        ovoz.the(RespondentWithdrawals.class).discard(later);
        assertThat(referral(ovoz, later)).isNull();
    }
}
