package org.ovoz.interview.light;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.QrCode;

/**
 * Coupons to hand out, on the page with the receipt.
 *
 * @param until the last day on which they are good
 */
public record CouponsModel(String until, List<Card> cards) {

    /**
     * A coupon.
     *
     * @param picture an SVG element that this program has written
     * @param words in every language of the country
     */
    public record Card(String picture, String link, String code, List<Tongue> words) {}

    /** What a card says in a language. */
    public record Tongue(String language, String title, String text) {}

    static CouponsModel of(GivenCoupons given, Study study, String page, Words words) {
        return new CouponsModel(
                day(given.until(), words.language().locale()),
                given.coupons().stream()
                        .map(coupon -> card(given, coupon, study, page, words))
                        .toList());
    }

    private static Card card(GivenCoupons given, GivenCoupons.Coupon coupon, Study study, String page, Words words) {
        var country = study.country(given.country()).orElseThrow();
        var plain = page.replaceFirst("^https?://", "");
        return new Card(
                QrCode.svg(page + "#" + coupon.link()),
                page + "#" + coupon.link(),
                coupon.code(),
                country.languages().stream()
                        .map(language -> new Tongue(
                                language.tag(),
                                study.title().in(language, country.code()),
                                new Words(words.translations(), language)
                                        .of("coupon.card", plain, day(given.until(), language.locale()))))
                        .toList());
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }
}
