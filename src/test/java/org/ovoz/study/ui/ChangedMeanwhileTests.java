package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.questionnaire.Language;
import org.ovoz.study.CouponRules;
import org.ovoz.study.WavePlans;
import org.ovoz.study.ui.setup.CouponForm;
import org.ovoz.study.ui.setup.PlanForm;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;

/** Two who change the same: the slower one is told before anything of the other is written over. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class ChangedMeanwhileTests extends ViewTest {

    private static final String TOLD = "Meanwhile this was changed elsewhere";

    @Autowired
    private WavePlans plans;

    @Autowired
    private CouponRules coupons;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void nobodyPlans() {
        SignedInAs.role(Role.ADMIN);
        plans.set(Tiny.WAVE, new WavePlans.Plan(Optional.empty(), Optional.empty(), Map.of()));
    }

    @Test
    void aPlanIsNotWrittenOverTheOneOfSomebodyElse() {
        navigate(WavesView.class);
        var form = ofTiny(PlanForm.class);
        plans.set(
                Tiny.WAVE,
                new WavePlans.Plan(Optional.empty(), Optional.empty(), Map.of(new Language("en"), "Please take part")));
        submit(form);
        assertThat(page()).contains(TOLD);
        assertThat(plans.of(Tiny.WAVE).invitation()).containsValue("Please take part");
        submit(form);
        assertThat(page()).doesNotContain(TOLD);
        assertThat(plans.of(Tiny.WAVE).invitation()).isEmpty();
        submit(form);
        assertThat(page()).as("one's own change is no other's").doesNotContain(TOLD);
    }

    @Test
    void aRuleForCouponsIsNotWrittenOverEither() {
        var before = coupons.of(Tiny.WAVE);
        var other = new CouponRule(before.coupons() == 7 ? 6 : 7, 30, true);
        navigate(WavesView.class);
        var form = ofTiny(CouponForm.class);
        try {
            coupons.set(Tiny.WAVE, other);
            submit(form);
            assertThat(page()).contains(TOLD);
            assertThat(coupons.of(Tiny.WAVE)).isEqualTo(other);
        } finally {
            coupons.set(Tiny.WAVE, before);
        }
    }

    private <F extends Component> F ofTiny(Class<F> kind) {
        return $(kind).all().stream()
                .filter(form -> form.getParent()
                        .flatMap(Component::getId)
                        .filter(("wave-" + Tiny.WAVE)::equals)
                        .isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static void submit(Component place) {
        place.getChildren().filter(Form.class::isInstance).map(Form.class::cast).forEach(Form::submit);
    }
}
