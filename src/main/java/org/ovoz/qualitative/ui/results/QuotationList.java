package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.ovoz.qualitative.results.Quotation;
import org.ovoz.qualitative.results.Quotations;

/** Quotations with who says them, as far as they allow it, and the way to the text. */
final class QuotationList extends Div {

    /** So many are shown at once; files have all of them. */
    static final int MOST = 100;

    /** A native block quotation. */
    @Tag("blockquote")
    private static final class Quote extends HtmlContainer {
        Quote(String words, String language) {
            setText(words);
            getElement().setAttribute("lang", language);
        }
    }

    QuotationList(ThemeTexts texts, Quotations quotations) {
        addClassName("quotations");
        if (quotations.shown().isEmpty()) {
            var none = new Paragraph(texts.word("quotations.none"));
            none.addClassName("empty");
            add(none);
        }
        var list = new OrderedList();
        quotations.shown().stream().limit(MOST).map(one -> item(texts, one)).forEach(list::add);
        if (!quotations.shown().isEmpty()) {
            add(list);
        }
        if (quotations.shown().size() > MOST) {
            add(hint(texts.word(
                    "quotations.more", Integer.toString(quotations.shown().size() - MOST))));
        }
        if (quotations.withheld() > 0) {
            add(hint(texts.word("quotations.withheld", Integer.toString(quotations.withheld()))));
        }
    }

    private static ListItem item(ThemeTexts texts, Quotation quotation) {
        var from = new Span(texts.who(quotation));
        from.addClassName("who");
        var open = new Anchor("coding/" + quotation.document(), texts.word("open"));
        open.getElement().setAttribute("aria-label", texts.word("open.label", texts.who(quotation)));
        var line = new Div(from, open);
        line.addClassName("provenance");
        return new ListItem(new Quote(quotation.words(), quotation.language().tag()), line);
    }

    private static Component hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("hint");
        return hint;
    }
}
