package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import org.ovoz.quality.NonResponse;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.WaveId;

/** What was not answered, question by question. */
final class NonResponsePart extends Div {

    private final QualityService quality;
    private final QualityTexts texts;
    private final WaveId wave;
    private final CountryChoice country;
    private final Div table = new Div();

    NonResponsePart(QualityService quality, QualityTexts texts, WaveId wave) {
        this.quality = quality;
        this.texts = texts;
        this.wave = wave;
        country = new CountryChoice("nonresponse", texts, quality.countries(), _ -> show());
        var filters = new Div(country.field());
        filters.addClassNames("fields", "no-print");
        add(new Paragraph(texts.word("nonresponse.intro")), filters, table);
        show();
    }

    private void show() {
        var countries = country.chosen();
        var labels = texts.definitions().questionnaire(wave).missingLabels();
        var sheet = new QualityTable(texts.word("nonresponse.caption") + " – " + texts.countries(countries));
        var headings = new ArrayList<String>();
        for (var reason : NonResponse.REASONS) {
            headings.add("−" + -reason.code() + " " + texts.label(labels.get(reason)));
        }
        headings.add(texts.word("nonresponse.asked"));
        headings.add(texts.word("nonresponse.share"));
        sheet.headings(headings);
        for (var row : quality.nonResponse(wave, countries)) {
            var figures = new ArrayList<String>();
            for (Missing reason : NonResponse.REASONS) {
                figures.add(texts.count(row.count(reason)));
            }
            figures.add(texts.count(row.asked()));
            figures.add(texts.share(row.percent(), row.asked()));
            sheet.row(label(row), figures);
        }
        table.removeAll();
        table.add(sheet.base(texts.word("nonresponse.base")));
    }

    private String label(NonResponse row) {
        var item = texts.definitions().questionnaire(wave).item(row.variable().item());
        var question = item.map(this::label).orElse(row.variable().item());
        var whole = row.whole()
                ? question
                : question + " – " + texts.label(row.variable().label());
        return row.variable().sensitive() ? whole + " (" + texts.word("nonresponse.sensitive") + ")" : whole;
    }

    private String label(Item item) {
        var shortLabel = item.facts().shortLabel();
        return texts.label(shortLabel == null ? item.text() : shortLabel);
    }
}
