package org.ovoz.interview.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.CopyButton;
import org.ovoz.ui.PrintButton;
import org.ovoz.ui.QrCode;
import org.ovoz.ui.SiteAddress;

/** The coupons of an interview, to be printed, or passed on as links. Nothing on them tells from whom they are. */
@CssImport("./interview/coupons.css")
public final class CouponCards extends Div {

    private static final String PAGE = "/invited";

    private final Study study;
    private final GivenCoupons given;
    private final String page;

    /** @param site whose addresses stand on the cards */
    public CouponCards(Study study, SiteAddress site, GivenCoupons given) {
        this.study = study;
        this.given = given;
        this.page = site.of(PAGE);
        addClassName("coupons");
        var title = new H2(getTranslation("interview.coupon.cards.title"));
        var text = new Paragraph(getTranslation("interview.coupon.cards.text", until(getLocale())));
        title.addClassName("no-print");
        text.addClassName("no-print");
        text.getElement().setAttribute("role", "status");
        var print = PrintButton.of(this, getTranslation("interview.coupon.cards.print"));
        var cards = new Div();
        cards.addClassName("coupon-cards");
        given.coupons().forEach(coupon -> cards.add(card(coupon)));
        add(title, text, print, cards);
    }

    /** In every language of the country: who gets it may read another than who passes it on. */
    private Div card(GivenCoupons.Coupon coupon) {
        var link = page + "#" + coupon.link();
        var picture = new Div();
        picture.getElement().setProperty("innerHTML", QrCode.svg(link));
        var words = new Div();
        words.addClassName("words");
        var country = study.country(given.country()).orElseThrow();
        country.languages().forEach(language -> {
            var title = new Span(study.title().in(language, country.code()));
            title.addClassName("card-title");
            var text = new Paragraph(
                    title,
                    new Span(" "
                            + getTranslation(
                                    "interview.coupon.card",
                                    language.locale(),
                                    page.replaceFirst("^https?://", ""),
                                    until(language.locale()))));
            text.getElement().setAttribute("lang", language.tag());
            words.add(text);
        });
        var code = new Paragraph(coupon.code());
        code.addClassName("code");
        code.getElement().setAttribute("translate", "no");
        var copy = new CopyButton(link);
        copy.addClassName("no-print");
        var card = new Div(picture, words, code, copy);
        card.addClassName("card");
        return card;
    }

    private String until(Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(given.until());
    }
}
