package org.ovoz.referral.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.referral.ChainFigures;
import org.ovoz.referral.ChainReport;
import org.ovoz.ui.Rows;

/** What chains are like in each country, with a warning where one chain is too large. */
final class FiguresPart extends Section {

    private static final List<String> COLUMNS = List.of(
            "country",
            "seeds",
            "productive",
            "chainCount",
            "cases",
            "perChain",
            "deepest",
            "meanWave",
            "share",
            "coupons");

    private final ReferralTexts texts;

    FiguresPart(ChainReport report, ReferralTexts texts) {
        this.texts = texts;
        add(new H2(texts.word("figures.title")));
        report.countries().forEach((country, figures) -> {
            if (figures.isDominated() && !texts.isHidden(figures.largest())) {
                var warning = new Paragraph(
                        texts.word("large", texts.labels().country(country), texts.percent(figures.largestShare())));
                warning.addClassNames("note", "warn");
                warning.getElement().setAttribute("role", "status");
                add(warning);
            }
        });
        var rows = new Rows(
                texts.word("figures.title"), COLUMNS.stream().map(texts::word).toList());
        rows.addClassName("referral-figures");
        report.countries()
                .forEach((country, figures) -> row(rows, texts.labels().country(country), figures));
        var together = report.together();
        if (together != null && report.countries().size() > 1) {
            row(rows, texts.word("together"), together);
        }
        var note = new Paragraph(texts.word("figures.note"));
        note.addClassName("hint");
        add(rows, note);
        if (!report.relations().isEmpty()) {
            add(relations(report));
        }
    }

    private void row(Rows rows, String name, ChainFigures one) {
        var hasCases = one.cases() > 0;
        rows.row(List.of(
                Rows.text(name),
                Rows.text(texts.count(one.seeds())),
                Rows.text(texts.count(one.productive())),
                Rows.text(texts.count(one.chains())),
                Rows.text(texts.count(one.cases())),
                Rows.text(hasCases ? texts.madeOf(texts.decimal(one.meanSize()), one.cases(), one.chains()) : "–"),
                Rows.text(hasCases ? texts.madeOf(Integer.toString(one.deepest()), one.cases()) : "–"),
                Rows.text(hasCases ? texts.madeOf(texts.decimal(one.meanWave()), one.cases()) : "–"),
                Rows.text(hasCases ? share(one) : "–"),
                Rows.text(one.coupons().given() == 0 ? "–" : coupons(one))));
    }

    private String share(ChainFigures one) {
        return texts.madeOf(
                texts.word("shareOf", texts.percent(one.largestShare()), texts.percent(one.largestShareOfCases())),
                one.largest(),
                one.cases(),
                one.cases() - one.largest());
    }

    private String coupons(ChainFigures one) {
        var used = one.coupons().used();
        var given = one.coupons().given();
        return texts.madeOf(
                texts.word("usedOf", Integer.toString(used), Integer.toString(given), texts.percent(one.acceptance())),
                used,
                given,
                given - used);
    }

    private Rows relations(ChainReport report) {
        var rows = new Rows(texts.word("relations"), List.of(texts.word("relations"), texts.word("cases")));
        for (var relation : Relation.values()) {
            rows.row(List.of(
                    Rows.text(texts.relation(relation)),
                    Rows.text(texts.count(report.relations().getOrDefault(relation, 0L)))));
        }
        return rows;
    }
}
