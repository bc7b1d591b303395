package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons on the light edition's pages, without a script: taken after an interview, brought to another. */
@Slow
class CouponPagesTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);

    @BeforeEach
    void couponsAreThere() {
        ovoz.the(Coupons.class).setRule(Tiny.WAVE, new CouponRule(2, 28, true));
    }

    private InterviewId sent() {
        var id = Interviews.consented(ovoz.the(InterviewService.class), Mode.ONLINE)
                .id();
        ovoz.the(InterviewService.class).answer(id, Change.ofCodes("consent", Map.of("consent", 1)));
        ovoz.the(Sending.class).send(id);
        return id;
    }

    private GivenCoupons.Coupon coupon() {
        return ovoz.the(Coupons.class).give(sent()).orElseThrow().coupons().getFirst();
    }

    private LightTab tab(String language) {
        return new LightTab(ovoz).header("Accept-Language", language);
    }

    private static LightTab type(LightTab tab, String code) {
        return tab.open("/light/invited").put("invitation", code).press("open");
    }

    @Test
    void aCouponAsksHowTheyKnowEachOtherAndBeginsOneInterview() {
        var code = coupon().code();
        var tab = type(tab("en"), code.toLowerCase().replace('a', 'а'));
        assertThat(tab.page().text())
                .contains("How do you know the person who gave you the coupon?", "You may leave this blank.");
        assertThat(tab.page().select("input[name=relation]")).hasSize(5);
        tab.put("relation", "2").put("degree", "many").press("begin");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.page().text()).contains("whole number up to 100 000");
        assertThat(tab.page().select("input[name=relation][checked]").val()).isEqualTo("2");
        tab.put("degree", "1 200").press("begin");
        assertThat(tab.path()).isEqualTo("/light/code");
        var row = ovoz.the(JdbcClient.class)
                .sql("select count(*) from referral where relation = 2 and degree = 1200 and depth = 1")
                .query(Integer.class)
                .single();
        assertThat(row).isPositive();
        var again = type(tab("en"), code);
        assertThat(again.heading()).isEqualTo("This coupon has been used");
        assertThat(again.page().select("a.open-link").eachAttr("href")).containsExactly("/light?lang=en");
        assertThat(again.open("/light").page().select("button[value=begin]")).isNotEmpty();
    }

    @Test
    void theQuestionsMayBeLeftBlank() {
        var tab = type(tab("en"), coupon().link());
        assertThat(tab.press("begin").path()).isEqualTo("/light/code");
    }

    @ParameterizedTest
    @CsvSource({
        "ru, Срок действия этого купона истёк",
        "kk, Бұл купонның мерзімі өткен",
        "ky, Бул купондун мөөнөтү өткөн",
        "tg, Муҳлати ин купон гузаштааст",
        "uz, Bu kuponning muddati tugagan",
        "en, This coupon is no longer good"
    })
    void anExpiredCouponIsToldInTheLanguageOfThePage(String language, String heading) {
        var code = coupon().code();
        ovoz.the(JdbcClient.class)
                .sql("update coupon set expires_on = :day where used = false")
                .param("day", LocalDate.of(2020, 1, 5))
                .update();
        var tab = type(tab(language), code);
        assertThat(tab.heading()).isEqualTo(heading);
        assertThat(tab.page().select("a.open-link")).hasSize(1);
    }

    @Test
    void oneWrongLetterIsNoCodeAndTheOpenLinkIsOffered() {
        var code = coupon().code();
        var tab = type(tab("en"), (code.startsWith("A") ? "C" : "A") + code.substring(1));
        assertThat(tab.heading()).isEqualTo("This is not a whole code");
        assertThat(tab.page().select("a.open-link")).hasSize(1);
        assertThat(tab.put("invitation", code).press("open").page().select("input[name=relation]"))
                .hasSize(5);
    }

    @Test
    void afterAnInterviewCouponsAreGivenToWhomAsks() {
        var tab = tab("en").begin("/light/kz");
        tab.choose("consent", "1").press("next");
        for (int i = 0; i < 20 && !tab.path().startsWith("/light/review"); i++) {
            tab.press("next");
        }
        tab.press("send");
        assertThat(tab.path()).isEqualTo("/light/thanks");
        assertThat(tab.page().text()).contains("Pass the survey on").doesNotContain("Your coupons");
        var receipt = tab.page().select(".receipt").text();
        tab.press("coupons");
        assertThat(tab.page().select(".receipt").text()).isEqualTo(receipt);
        assertThat(tab.page().select(".coupon .qr")).hasSize(2);
        var link = tab.page().select(".coupon .link-line a").getFirst().attr("href");
        assertThat(link).matches("http://localhost:\\d+/light/invited#[A-Za-z0-9_-]{22}");
        var code = tab.page().select(".coupon .code").getFirst().text();
        assertThat(code).isNotEqualTo(receipt);
        assertThat(tab.page().select(".coupon").text()).doesNotContain(receipt);
        tab.speak("ru");
        assertThat(tab.page().text()).contains("Передайте опрос дальше");
        assertThat(type(tab("en"), code).page().select("input[name=relation]")).hasSize(5);
        assertThat(tab("en").open("/light/thanks").path())
                .as("whoever opens the address finds nothing")
                .isNotEqualTo("/light/thanks");
    }
}
