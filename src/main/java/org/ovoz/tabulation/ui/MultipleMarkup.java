package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.util.List;
import org.ovoz.tabulation.MultipleResponseTable;

/** A multiple choice as SPSS's multiple responses: ticks, percent of responses, percent of cases. */
final class MultipleMarkup {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(1000, 1);

    private final MultipleResponseTable table;
    private final TableTexts texts;
    private final Figures figures;

    MultipleMarkup(MultipleResponseTable table, TableTexts texts) {
        this.table = table;
        this.texts = texts;
        this.figures = texts.figures();
    }

    String write(String caption) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        for (var column : List.of("responses", "percentOfResponses", "percentOfCases")) {
            markup.element("th", texts.word(column), "scope", "col", "class", "number");
        }
        markup.close().close().open("tbody");
        for (var row : table.rows()) {
            markup.open("tr").element("th", texts.label(row.option().label()), "scope", "row");
            markup.element("td", figures.count(row.ticks()), "class", "number");
            markup.element("td", figures.decimal(row.percentOfResponses()), "class", "number");
            markup.element(
                    "td",
                    figures.decimal(row.percentOfCases()),
                    "class",
                    "number bar",
                    "style",
                    "--share:" + row.percentOfCases().toPlainString() + "%");
            markup.close();
        }
        markup.open("tr", "class", "total").element("th", texts.word("total"), "scope", "row");
        markup.element("td", figures.count(table.responses()), "class", "number");
        markup.element("td", table.responses() == 0 ? "" : figures.decimal(HUNDRED), "class", "number");
        markup.element("td", figures.decimal(table.responsesPercentOfCases()), "class", "number");
        return markup.close().close().close().toString();
    }

    /** The base with the words that percents of several answers do not sum to 100. */
    String base(String whom) {
        var base = new StringBuilder(texts.word("base", whom, figures.count(table.asked())));
        if (table.answered() != table.asked()) {
            base.append("; ").append(texts.word("baseAnswered", figures.count(table.answered())));
        }
        for (var row : table.missing()) {
            base.append("; ")
                    .append(texts.reason(row.code()))
                    .append(' ')
                    .append(figures.count(row.frequency()))
                    .append(" (")
                    .append(figures.percent(row.percent()))
                    .append(')');
        }
        return base.append(". ").append(texts.word("multipleAnswers")).toString();
    }
}
