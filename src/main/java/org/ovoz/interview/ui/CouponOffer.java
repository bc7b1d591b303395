package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Optional;
import java.util.function.Supplier;
import org.ovoz.interview.coupon.GivenCoupons;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.SiteAddress;

/** Offers coupons after an interview; none is made before somebody asks for them. */
public final class CouponOffer extends Section {

    /**
     * An offer as it stands under a receipt.
     *
     * @param text what there is to know, by key
     * @param give gives the coupons; empty if there are none any more
     */
    public CouponOffer(Study study, SiteAddress site, String text, Supplier<Optional<GivenCoupons>> give) {
        addClassName("coupon-offer");
        var get = new NativeButton(getTranslation("interview.coupon.offer.button"));
        get.addClickListener(_ -> {
            removeAll();
            give.get()
                    .ifPresentOrElse(
                            given -> add(new CouponCards(study, site, given)),
                            () -> add(new Paragraph(getTranslation("interview.coupon.none"))));
        });
        add(new H2(getTranslation("interview.coupon.offer.title")), new Paragraph(getTranslation(text)), get);
    }
}
