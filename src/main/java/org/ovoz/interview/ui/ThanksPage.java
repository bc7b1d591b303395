package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import org.ovoz.interview.Receipt;
import org.ovoz.ui.CopyButton;

/** Thanks, and gives the receipt code with which the interview can be withdrawn. */
final class ThanksPage extends Div {

    ThanksPage(Receipt receipt) {
        var code = new Paragraph(receipt.code());
        code.addClassNames("code", "receipt");
        code.getElement().setAttribute("translate", "no");
        add(
                new H1(getTranslation("interview.thanks.title")),
                new Paragraph(getTranslation("interview.thanks.text")),
                new Paragraph(getTranslation("interview.thanks.receipt")),
                code,
                new Div(new CopyButton(receipt.code())),
                new Paragraph(getTranslation("interview.thanks.close")));
        getElement().executeJs("try { localStorage.removeItem('ovoz.code'); } catch { }");
    }
}
