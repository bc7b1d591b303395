package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.ovoz.quality.Disposition;
import org.ovoz.quality.Rate;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.SmallBase;

/** The rates by country and mode; a dash and a letter where one cannot be computed, and why under the table. */
final class RatesSheet extends Div {

    private final QualityTexts texts;
    private final Set<Rate.Reason> reasons = new LinkedHashSet<>();

    RatesSheet(QualityTexts texts, WaveId wave, List<Disposition> dispositions, int undecidedVisitors) {
        this.texts = texts;
        var sheet = new QualityTable(texts.word("rates.title"));
        sheet.headings(Arrays.stream(Rate.Kind.values())
                .map(kind -> texts.word("rate." + kind))
                .toList());
        dispositions.forEach(row -> sheet.row(
                label(texts, wave, row),
                Arrays.stream(Rate.Kind.values())
                        .map(kind -> figure(row.rate(kind)))
                        .toList()));
        if (undecidedVisitors > 0) {
            sheet.base(texts.word("rates.undecided", texts.count(undecidedVisitors)));
        }
        add(sheet, notes(), explanations());
    }

    static String label(QualityTexts texts, WaveId wave, Disposition row) {
        return texts.country(row.country()) + ", " + texts.labels().mode(wave, row.mode());
    }

    private String figure(Rate rate) {
        return switch (rate) {
            case Rate.Share share ->
                switch (SmallBase.of(share.of())) {
                    case PERCENTS -> texts.decimal(share.percent()) + "% (" + fraction(share) + ")";
                    case COUNTS_FIRST -> fraction(share) + " (" + texts.decimal(share.percent()) + "%)";
                    case COUNTS_ONLY -> fraction(share);
                };
            case Rate.NotComputable none -> "– " + letter(none.reason());
        };
    }

    private String fraction(Rate.Share share) {
        return texts.count(share.part()) + "/" + texts.count(share.of());
    }

    private String letter(Rate.Reason reason) {
        reasons.add(reason);
        return Character.toString('a' + List.copyOf(reasons).indexOf(reason));
    }

    private UnorderedList notes() {
        var list = new UnorderedList();
        list.addClassNames("notes", "hint");
        reasons.forEach(reason -> list.add(new ListItem(
                letter(reason) + " – " + texts.word("rates.notComputable", texts.word("reason." + reason)))));
        list.setVisible(!reasons.isEmpty());
        return list;
    }

    private Div explanations() {
        var list = new Element("dl").setAttribute("class", "explained");
        for (var kind : Rate.Kind.values()) {
            list.appendChild(
                    new Element("dt").setText(texts.word("rate." + kind)),
                    new Element("dd").setText(texts.word("rateExplained." + kind)));
        }
        var frame = new Div();
        frame.getElement()
                .appendChild(new Element("details")
                        .appendChild(new Element("summary").setText(texts.word("rates.explain")), list));
        return frame;
    }
}
