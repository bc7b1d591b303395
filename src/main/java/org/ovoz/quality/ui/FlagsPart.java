package org.ovoz.quality.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.ArrayList;
import java.util.List;
import org.ovoz.interview.sent.Exclusion;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.quality.Flag;
import org.ovoz.quality.QualityReport;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.Percent;
import org.ovoz.ui.Rows;

/** How many interviews have which flag, which ones, and which were left out by whom and why. */
final class FlagsPart extends Div {

    private final QualityService quality;
    private final QualityTexts texts;

    FlagsPart(QualityService quality, QualityTexts texts, WaveId wave, Runnable onDecision) {
        this.quality = quality;
        this.texts = texts;
        var report = quality.report(wave);
        add(new Paragraph(texts.word("flags.intro")), table(report), explanations(report.thresholds()));
        add(new FlaggedList(quality, texts, wave, report, onDecision));
        add(exclusions(quality.exclusions(wave)));
    }

    private QualityTable table(QualityReport report) {
        var countries = List.copyOf(quality.countries());
        var sheet = new QualityTable(texts.word("flags.caption"));
        sheet.groups(countries.stream().map(texts::country).toList(), 2);
        var headings = new ArrayList<String>();
        countries.forEach(_ -> headings.addAll(List.of("n", "%")));
        sheet.headings(headings);
        for (var flag : Flag.values()) {
            var figures = new ArrayList<String>();
            countries.forEach(country -> figures.addAll(share(report.flagged(country, flag), report.counted(country))));
            sheet.row(texts.flag(flag), figures);
        }
        var any = new ArrayList<String>();
        var counted = new ArrayList<String>();
        countries.forEach(country -> {
            any.addAll(share(report.flagged(country), report.counted(country)));
            counted.addAll(share(report.counted(country), report.counted(country)));
        });
        sheet.row("total", texts.word("flags.any"), any);
        sheet.row("total", texts.word("flags.counted"), counted);
        return sheet.base(texts.word("flags.base"));
    }

    private List<String> share(int part, int of) {
        return List.of(texts.count(part), texts.share(Percent.of(part, of), of));
    }

    private Div explanations(QualityThresholds thresholds) {
        var list = new Element("dl").setAttribute("class", "explained");
        for (var flag : Flag.values()) {
            list.appendChild(
                    new Element("dt").setText(texts.flag(flag)),
                    new Element("dd").setText(texts.explain(flag, thresholds)));
        }
        var details =
                new Element("details").appendChild(new Element("summary").setText(texts.word("flags.explain")), list);
        var frame = new Div();
        frame.getElement().appendChild(details);
        return frame;
    }

    private Section exclusions(List<Exclusion> exclusions) {
        var section = new Section(new H2(texts.word("exclusions.title")));
        if (exclusions.isEmpty()) {
            section.add(new Paragraph(texts.word("exclusions.none")));
            return section;
        }
        var rows = new Rows(
                texts.word("exclusions.title"),
                List.of(
                        texts.word("list.interview"),
                        texts.word("country"),
                        texts.word("exclusions.who"),
                        texts.word("exclusions.when"),
                        texts.word("exclusions.why")));
        exclusions.forEach(exclusion -> rows.row(List.of(
                new Anchor("interviews/" + exclusion.interview(), CaseLabels.number(exclusion.interview())),
                Rows.text(texts.country(exclusion.country())),
                Rows.text(exclusion.actor() == null ? "–" : quality.nameOf(exclusion.actor())),
                Rows.text(texts.labels().day(exclusion.day())),
                Rows.text(exclusion.reason()))));
        section.add(rows);
        return section;
    }
}
