package org.ovoz.interview.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.ovoz.interview.Receipt;
import org.ovoz.ui.CopyButton;

/**
 * Thanks, and gives the receipt code with which the interview can be withdrawn. Whoever leaves the page and comes back, or
 * comes after somebody who left, does not see it; loaded again it is the same page.
 */
final class ThanksPage extends Div {

    private final Runnable onLeft;
    private final Div copy;
    private final Div coupons = new Div();
    private boolean shown;

    /**
     * A receipt to keep.
     *
     * @param offer of coupons, if the interview has some
     * @param onLeft is called when the page was left and come back to
     */
    ThanksPage(Receipt receipt, Optional<CouponOffer> offer, Runnable onLeft) {
        this.onLeft = onLeft;
        var code = new Paragraph(receipt.code());
        code.addClassNames("code", "receipt");
        code.getElement().setAttribute("translate", "no");
        copy = new Div(code, new CopyButton(receipt.code()));
        add(
                new H1(getTranslation("interview.thanks.title")),
                new Paragraph(getTranslation("interview.thanks.text")),
                new Paragraph(getTranslation("interview.thanks.receipt")),
                copy,
                new Paragraph(getTranslation("interview.thanks.close")),
                coupons);
        offer.ifPresent(coupons::add);
        getElement().executeJs("try { localStorage.removeItem('ovoz.code'); } catch { }");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        // A page that the browser kept whole, to show it again, forgets what it says.
        getElement().executeJs("""
                window.addEventListener('pageshow', (event) => {
                  if (event.persisted && this.isConnected) { this.replaceChildren(); location.replace(location.href); }
                })""");
        if (shown) {
            copy.setVisible(false);
            coupons.setVisible(false);
            getElement()
                    .executeJs("return performance.getEntriesByType('navigation')[0]?.type ?? ''")
                    .then(String.class, this::cameBy);
        }
        shown = true;
    }

    private void cameBy(String navigation) {
        if (navigation.equals("reload")) {
            copy.setVisible(true);
            coupons.setVisible(true);
        } else {
            onLeft.run();
        }
    }
}
