package org.ovoz.referral.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.List;
import java.util.TreeSet;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.referral.ChainReport;
import org.ovoz.referral.IntraChainCorrelation;
import org.ovoz.referral.VolzHeckathorn;
import org.ovoz.ui.Rows;

/** Who refers whom, how much alike chains are within, and what that does to the precision; whether weights may be used. */
final class LikenessPart extends Section {

    /** For which ρ the design effect is told, whatever is estimated. */
    private static final List<Double> ASSUMED = List.of(0.01, 0.02, 0.05, 0.1, 0.2);

    private final ReferralTexts texts;

    /** @param meanSize m̄, the mean number of cases of a chain; 0 where it is not told */
    LikenessPart(ChainReport report, ReferralTexts texts, double meanSize) {
        this.texts = texts;
        if (!report.comparisons().isEmpty()) {
            add(new H2(texts.word("likeness.title")), hint("likeness.hint"), summary(report));
        }
        if (report.isExact()) {
            report.comparisons().stream()
                    .filter(one -> !one.homophily().table().isEmpty())
                    .forEach(one -> add(table(one)));
        }
        if (meanSize > 0) {
            add(new H3(texts.word("precision.title")), hint("precision.hint"), sensitivity(meanSize));
        }
        add(new H2(texts.word("weights.title")), weights(report));
    }

    private Paragraph hint(String key) {
        var hint = new Paragraph(texts.word(key));
        hint.addClassName("hint");
        return hint;
    }

    private Rows summary(ChainReport report) {
        var rows = new Rows(
                texts.word("likeness.title"),
                List.of(
                        texts.word("variable"),
                        texts.word("internal"),
                        texts.word("external"),
                        texts.word("index"),
                        texts.word("rho"),
                        texts.word("effect")));
        report.comparisons().forEach(one -> {
            var internal = one.pairs().internal();
            var external = one.pairs().external();
            rows.row(List.of(
                    Rows.text(texts.variable(one.variable())),
                    Rows.text(texts.count(internal)),
                    Rows.text(texts.count(external)),
                    Rows.text(texts.madeOf(texts.decimal(one.pairs().index()), internal, external)),
                    Rows.text(texts.madeOf(texts.decimal(one.rho()), internal, external)),
                    Rows.text(texts.madeOf(texts.decimal(one.designEffect()), internal, external))));
        });
        return rows;
    }

    /** Recruiters in rows, recruits in columns. */
    private Div table(ChainReport.Comparison one) {
        var pairs = one.homophily().table();
        var columns = new TreeSet<Integer>();
        pairs.values().forEach(row -> columns.addAll(row.keySet()));
        var name = texts.word("tableOf", texts.variable(one.variable()));
        var head = new Element("tr")
                .appendChild(new Element("th").setAttribute("scope", "col").setText(texts.word("recruiterRecruit")));
        columns.forEach(column -> head.appendChild(new Element("th")
                .setAttribute("scope", "col")
                .setAttribute("class", "number")
                .setText(texts.value(one.variable(), column))));
        var body = new Element("tbody");
        pairs.forEach((from, row) -> {
            var line = new Element("tr")
                    .appendChild(
                            new Element("th").setAttribute("scope", "row").setText(texts.value(one.variable(), from)));
            columns.forEach(to -> line.appendChild(
                    new Element("td").setAttribute("class", "number").setText(texts.count(row.getOrDefault(to, 0)))));
            body.appendChild(line);
        });
        var frame = new Div();
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", name)
                .appendChild(new Element("table")
                        .setAttribute("class", "likeness")
                        .appendChild(
                                new Element("caption").setText(name), new Element("thead").appendChild(head), body));
        return frame;
    }

    private Rows sensitivity(double meanSize) {
        var rows = new Rows(
                texts.word("precision.title"), List.of(texts.word("rho"), texts.word("effect"), texts.word("wider")));
        ASSUMED.forEach(rho -> {
            var effect = IntraChainCorrelation.designEffect(meanSize, rho);
            rows.row(List.of(
                    Rows.text(texts.decimal(rho)),
                    Rows.text(texts.decimal(effect)),
                    Rows.text(texts.decimal(Math.sqrt(effect)))));
        });
        return rows;
    }

    private Div weights(ChainReport report) {
        var all = new Div(hint("weights.hint"));
        report.weights().forEach((country, weights) -> {
            all.add(new Paragraph(
                    texts.word("weights." + weights.use(), texts.labels().country(country))));
            if (weights.use() == VolzHeckathorn.Use.ALLOWED && report.isExact()) {
                report.comparisons().forEach(one -> all.add(shares(country, one, weights)));
            }
        });
        return all;
    }

    private Rows shares(CountryCode country, ChainReport.Comparison one, ChainReport.Weights weights) {
        var name = texts.variable(one.variable()) + " – " + texts.labels().country(country);
        var rows = new Rows(name, List.of(texts.variable(one.variable()), texts.word("weighted")));
        weights.shares()
                .get(one.variable().name())
                .forEach((code, share) -> rows.row(
                        List.of(Rows.text(texts.value(one.variable(), code)), Rows.text(texts.percent(share)))));
        return rows;
    }
}
