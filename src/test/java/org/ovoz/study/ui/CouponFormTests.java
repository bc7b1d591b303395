package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.study.CouponRules;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** How many coupons an interview has, as an administrator sets it. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class CouponFormTests extends ViewTest {

    @Autowired
    private Coupons coupons;

    @Autowired
    private CouponRules rules;

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    private Field field(String id) {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElse("").equals(id))
                .findFirst()
                .orElseThrow();
    }

    private void save() {
        var form = field("coupons-" + Tiny.WAVE);
        $(Form.class).all().stream()
                .filter(one ->
                        one.getElement().equals(form.getElement().getParent().getParent()))
                .findFirst()
                .orElseThrow()
                .submit();
    }

    @Test
    void thereAreNoneUntilSomebodySetsThem() {
        navigate(WavesView.class);
        assertThat(coupons.rule(Tiny.WAVE)).isEqualTo(CouponRule.NONE);
        assertThat(field("coupons-" + Tiny.WAVE).value()).isEqualTo("0");
        field("coupons-" + Tiny.WAVE).input().setValue("three");
        save();
        assertThat(page()).contains("Please give a number of coupons from 0 to 10, and of days from 1 to 365.");
        field("coupons-" + Tiny.WAVE).input().setValue("3");
        field("coupon-days-" + Tiny.WAVE).input().setValue("14");
        save();
        assertThat(page()).contains("The coupons are set.");
        assertThat(coupons.rule(Tiny.WAVE)).isEqualTo(new CouponRule(3, 14, false));
    }

    @Test
    void onlyWhoManagesWavesOfAllCountriesSetsThem() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThatThrownBy(() -> rules.set(Tiny.WAVE, CouponRule.NONE)).isInstanceOf(AccessDeniedException.class);
    }
}
