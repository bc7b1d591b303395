package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.Arrays;
import java.util.List;
import org.ovoz.quality.Disposition;
import org.ovoz.quality.Funnel;
import org.ovoz.quality.Outcome;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.Percent;

/** How interviews ended, the rates that follow from it, and how far they came. */
final class DispositionsPart extends Div {

    private final QualityService quality;
    private final QualityTexts texts;
    private final WaveId wave;
    private final CountryChoice country;
    private final Div funnel = new Div();

    DispositionsPart(QualityService quality, QualityTexts texts, WaveId wave) {
        this.quality = quality;
        this.texts = texts;
        this.wave = wave;
        country = new CountryChoice("funnel", texts, quality.countries(), _ -> showFunnel());
        var dispositions = quality.dispositions(wave);
        if (dispositions.isEmpty()) {
            var nothing = new Paragraph(texts.word("endings.none"));
            nothing.addClassName("empty");
            add(nothing);
            return;
        }
        add(new Section(
                new H2(texts.word("endings.title")),
                outcomes(dispositions, quality.report(wave).thresholds().disposition())));
        add(new Section(
                new H2(texts.word("rates.title")),
                new RatesSheet(texts, wave, dispositions, quality.undecidedVisitors(wave))));
        add(new Section(new H2(texts.word("funnel.title")), country.field(), funnel));
        showFunnel();
    }

    private QualityTable outcomes(List<Disposition> dispositions, QualityThresholds.Disposition thresholds) {
        var sheet = new QualityTable(texts.word("endings.title"));
        sheet.headings(Arrays.stream(Outcome.values())
                .map(outcome -> outcome.code() + " " + texts.word("outcome." + outcome))
                .toList());
        dispositions.forEach(row -> sheet.row(
                RatesSheet.label(texts, wave, row),
                Arrays.stream(Outcome.values())
                        .map(outcome -> outcome == Outcome.OTHER_COUNTRY ? "–" : texts.count(row.count(outcome)))
                        .toList()));
        var complete = thresholds.sentIsComplete()
                ? texts.word("endings.sentIsComplete")
                : texts.word(
                        "endings.sentByShare",
                        texts.count(thresholds.completePercent()),
                        texts.count(thresholds.partialPercent()));
        return sheet.base(complete).base(texts.word("endings.drafts")).base(texts.word("endings.codes"));
    }

    private void showFunnel() {
        var countries = country.chosen();
        var found = quality.funnel(wave, countries);
        var sheet = new QualityTable(texts.word("funnel.title") + " – " + texts.countries(countries));
        sheet.headings(List.of(texts.word("funnel.reached"), "%", texts.word("funnel.stopped")));
        sheet.row(
                texts.word("funnel.started"),
                List.of(texts.count(found.started()), share(found.started(), found), stoppedBefore(found)));
        found.steps()
                .forEach(step -> sheet.row(
                        page(step.page()),
                        List.of(
                                texts.count(step.reached()),
                                share(step.reached(), found),
                                texts.count(step.stopped()))));
        sheet.row(
                "total", texts.word("funnel.sent"), List.of(texts.count(found.sent()), share(found.sent(), found), ""));
        funnel.removeAll();
        funnel.add(sheet.base(texts.word("funnel.base")));
    }

    private String stoppedBefore(Funnel found) {
        return texts.count(found.started() - found.steps().getFirst().reached());
    }

    private String share(int part, Funnel found) {
        return texts.share(Percent.of(part, found.started()), found.started());
    }

    private String page(String id) {
        return texts.definitions().questionnaire(wave).pages().stream()
                .filter(page -> page.id().equals(id))
                .map(page -> texts.label(page.title()))
                .findFirst()
                .orElse(texts.word("funnel.review"));
    }
}
