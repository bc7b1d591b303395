package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.agreement.Agreement;
import org.ovoz.qualitative.agreement.CodeAgreement;
import org.ovoz.qualitative.agreement.RoundAgreement;
import org.ovoz.qualitative.agreement.SetAgreement;
import org.ovoz.qualitative.ui.TablePart;
import org.ovoz.tabulation.ui.Figures;
import org.ovoz.ui.markup.Markup;

/** Agreement of a round as tables: over all turns, and beside it over those on which anybody put a code. */
record AgreementTables(
        RoundAgreement found, Locale locale, @Nullable Consumer<String> onDownload) {

    private static final int DECIMALS = 2;
    private static final int ALPHA_DECIMALS = 3;

    List<Component> parts() {
        var parts = new ArrayList<Component>();
        parts.add(new Paragraph(word("unit", Integer.toString(found.turns()), Integer.toString(found.coded()))));
        if (found.codes().isEmpty()) {
            parts.add(new Paragraph(word("nothing")));
            return parts;
        }
        parts.add(new TablePart(
                word("codes.caption"),
                codes(),
                List.of(word("reading.note"), word("interval.note")),
                "ovoz-agreement",
                onDownload));
        if (!found.sets().isEmpty()) {
            parts.add(new TablePart(
                    word("sets.caption"), sets(), List.of(word("sets.note")), "ovoz-agreement-sets", onDownload));
        }
        return parts;
    }

    private String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "agreement." + key, arguments);
    }

    private String codes() {
        var markup = TablePart.begin(
                word("codes.caption"),
                List.of(
                        word("code"),
                        word("both"),
                        word("firstOnly"),
                        word("secondOnly"),
                        word("percent"),
                        word("kappa"),
                        word("alpha"),
                        word("interval"),
                        word("reading"),
                        word("percent.coded"),
                        word("kappa.coded"),
                        word("alpha.coded")));
        found.codes().forEach(code -> row(markup, code));
        return TablePart.end(markup);
    }

    private void row(Markup markup, CodeAgreement code) {
        markup.open("tr").element("th", code.code().name(), "scope", "row");
        number(markup, Integer.toString(code.both()));
        number(markup, Integer.toString(code.first()));
        number(markup, Integer.toString(code.second()));
        figures(markup, code.all(), code.coded());
        markup.close();
    }

    private String sets() {
        var markup = TablePart.begin(
                word("sets.caption"),
                List.of(
                        word("sets.above"),
                        word("sets.leftOut"),
                        word("percent"),
                        word("kappa"),
                        word("alpha"),
                        word("interval"),
                        word("reading"),
                        word("percent.coded"),
                        word("kappa.coded"),
                        word("alpha.coded")));
        for (SetAgreement set : found.sets()) {
            markup.open("tr").element("th", set.above().name(), "scope", "row");
            number(markup, Integer.toString(set.leftOut()));
            figures(markup, set.all(), set.coded());
            markup.close();
        }
        return TablePart.end(markup);
    }

    private void figures(Markup markup, Agreement all, Agreement coded) {
        var figures = new Figures(locale);
        number(markup, percent(all));
        number(markup, figures.decimal(all.kappa().kappa(), DECIMALS));
        number(markup, figures.decimal(all.alpha().alpha(), ALPHA_DECIMALS));
        markup.element(
                "td",
                all.interval()
                        .map(interval -> figures.decimal(interval.low(), DECIMALS) + " … "
                                + figures.decimal(interval.high(), DECIMALS))
                        .orElse("–"));
        markup.element("td", word("reading." + all.reading()));
        number(markup, percent(coded));
        number(markup, figures.decimal(coded.kappa().kappa(), DECIMALS));
        number(markup, figures.decimal(coded.alpha().alpha(), ALPHA_DECIMALS));
    }

    private String percent(Agreement agreement) {
        var share = agreement.kappa().agreement();
        return Double.isNaN(share) ? "–" : new Figures(locale).points(share);
    }

    private static void number(Markup markup, String text) {
        markup.element("td", text, "class", "number");
    }
}
