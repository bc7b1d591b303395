package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons from the page of thanks to the next respondent, in both editions, and the chains that leads see. */
class CouponJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @Autowired
    private Coupons coupons;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void couponsAreThere() {
        waitUntilNoCrowdIsHere();
        coupons.setRule(WAVE, new CouponRule(3, 28, true));
    }

    /** Pages of thanks of other journeys offer none. */
    @AfterEach
    void couponsAreOnlyHere() {
        coupons.setRule(WAVE, CouponRule.NONE);
    }

    private List<GivenCoupons.Coupon> given() {
        var seed = interviews.start(new NewInterview(
                WAVE, new CountryCode("KZ"), Mode.FACE_TO_FACE, new Language("ru"), null, null, false));
        interviews.answer(seed.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        interviews.answer(seed.id(), Change.ofCodes("elig_rep", Map.of("elig_rep", 1)));
        sending.send(seed.id());
        return coupons.give(seed.id()).orElseThrow().coupons();
    }

    private Browser respondent(String edition, String code) {
        var respondent = phone();
        respondent.driver().get(address() + edition + "/invited#" + code);
        respondent.until("the page of the coupon", () -> respondent.has("h1"));
        return respondent;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/light"})
    void aCouponBeginsOneInterviewAndSaysWhyItBeginsNoSecondOne(String edition) {
        var given = given();
        var link = given.getFirst().link();
        var first = respondent(edition, link);
        first.until("the questions", () -> first.all("input[type=radio]").size() == 5);
        first.expectNothingForAxe("coupon " + edition);
        first.expectNoSidewaysScrolling();
        first.picture("coupon" + edition.replace('/', '-'));
        first.all("input[type=radio]").get(1).click();
        first.find("main button.primary").click();
        first.until("the code to go on with", () -> first.has("p.code"));

        var second = respondent(edition, link);
        second.until("that it was used", () -> second.has(".open-link, .open-link a"));
        assertThat(second.text("h1"))
                .isEqualTo(
                        "Бұл купон пайдаланылып қойған".equals(second.text("h1"))
                                ? second.text("h1")
                                : "Этот купон уже использован");
        second.expectNoSidewaysScrolling();
        second.expectNothingForAxe("used coupon " + edition);

        var wrong = (link.startsWith("A") ? "B" : "A") + link.substring(1);
        var mistyped = respondent(edition, wrong);
        mistyped.until("that it is wrong", () -> mistyped.has(".open-link, .open-link a"));
        assertThat(mistyped.find("#invitation-code").getDomProperty("value")).isEqualTo(wrong);

        jdbc.sql("update coupon set expires_on = :day where used = false and wave = :wave")
                .param("day", LocalDate.of(2020, 1, 5))
                .param("wave", WAVE.value())
                .update();
        var late = respondent(edition, given.getLast().link());
        late.until("that it has expired", () -> late.has(".open-link, .open-link a"));
        assertThat(late.text("h1")).contains("истёк");
        late.find("a.open-link, .open-link a").click();
        late.until("the open page", () -> late.has("main details") && !late.has(".open-link"));
    }

    @Test
    void thePageOfThanksGivesCouponsToWhomAsks() {
        var phone = begun("/kz");
        for (int page = 0; page < 60 && !phone.has(".receipt"); page++) {
            phone.press();
        }
        assertThat(phone.has(".coupon-cards")).isFalse();
        phone.click(".coupon-offer button");
        phone.until("the coupons", () -> phone.all(".coupon-cards .card").size() == 3);
        phone.expectNothingForAxe("coupons");
        phone.expectNoSidewaysScrolling();
        phone.picture("coupons");
        assertThat(phone.text(".coupon-cards .code").strip()).matches("[ACEHKMPTXY2-9]{7}(-[ACEHKMPTXY2-9]{7}){2}");
    }

    @Test
    void leadsSeeChainsAsPicturesThatTheKeyboardReaches() {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        lead.open("/referral");
        lead.select("#referral-wave", "cso-2018");
        lead.until("the chains of 2018", () -> lead.all(".chain-tree a").size() == 35);
        lead.wholePicture("referral");
        lead.expectNothingForAxe("referral");
        lead.expectNoSidewaysScrollingOnAPhone();
        lead.driver().executeScript("document.querySelector('.chain-tree a').focus()");
        assertThat(lead.driver().switchTo().activeElement().getAriaRole()).isEqualTo("link");
        assertThat(lead.driver().switchTo().activeElement().getDomAttribute("aria-label"))
                .contains("№", "Seed");
    }
}
