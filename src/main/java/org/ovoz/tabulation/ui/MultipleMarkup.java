package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.markup.Markup;

/** A multiple choice as SPSS's multiple responses: ticks, percent of responses, percent of cases. */
public final class MultipleMarkup implements TableLayout {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(1000, 1);

    private final MultipleResponseTable table;
    private final TableTexts texts;
    private final Figures figures;
    private final List<Extra> extras = new ArrayList<>();
    private boolean ofAsked;

    /** A column after the others: its heading and what it says of an option. */
    private record Extra(String heading, Function<MultipleResponseTable.Row, String> ofRow) {}

    public MultipleMarkup(MultipleResponseTable table, TableTexts texts) {
        this.table = table;
        this.texts = texts;
        this.figures = texts.figures();
    }

    /** Adds a column. */
    public MultipleMarkup column(String heading, Function<MultipleResponseTable.Row, String> ofRow) {
        extras.add(new Extra(heading, ofRow));
        return this;
    }

    /** Takes percents of cases of all who were asked, instead of those who answered. */
    public MultipleMarkup ofAsked() {
        ofAsked = true;
        return this;
    }

    /** The table; the caption names what it shows and for whom. */
    @Override
    public String write(String caption) {
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        for (var column : List.of("responses", "percentOfResponses", ofAsked ? "percentOfAsked" : "percentOfCases")) {
            markup.element("th", texts.word(column), "scope", "col", "class", "number");
        }
        extras.forEach(extra -> markup.element("th", extra.heading(), "scope", "col", "class", "number"));
        markup.close().close().open("tbody");
        table.rows().forEach(row -> row(markup, row));
        markup.open("tr", "class", "total").element("th", texts.word("total"), "scope", "row");
        markup.element("td", figures.count(table.responses()), "class", "number");
        markup.element("td", table.responses() == 0 ? "" : figures.share(HUNDRED, table.answered()), "class", "number");
        var all = ofAsked ? table.responsesPercentOfAsked() : table.responsesPercentOfCases();
        markup.element("td", figures.share(all, base()), "class", "number");
        extras.forEach(_ -> markup.element("td", "", "class", "number"));
        return markup.close().close().close().toString();
    }

    private void row(Markup markup, MultipleResponseTable.Row row) {
        var percent = ofAsked ? row.percentOfAsked() : row.percentOfCases();
        markup.open("tr").element("th", texts.label(row.option().label()), "scope", "row");
        markup.element("td", figures.count(row.ticks()), "class", "number");
        markup.element("td", figures.share(row.percentOfResponses(), table.answered()), "class", "number");
        if (SmallBase.hasPercents(base())) {
            var bar = "--share:" + percent.toPlainString() + "%";
            markup.element("td", figures.share(percent, base()), "class", "number bar", "style", bar);
        } else {
            markup.element("td", figures.share(percent, base()), "class", "number");
        }
        extras.forEach(extra -> markup.element("td", extra.ofRow().apply(row), "class", "number"));
        markup.close();
    }

    private int base() {
        return ofAsked ? table.asked() : table.answered();
    }

    /** The base with the words that percents of several answers do not sum to 100. */
    @Override
    public String base(String whom) {
        var base = new StringBuilder(texts.word("base", whom, figures.count(table.asked())));
        if (table.answered() != table.asked()) {
            base.append("; ").append(texts.word("baseAnswered", figures.count(table.answered())));
        }
        for (var row : table.missing()) {
            base.append("; ")
                    .append(texts.reason(row.code()))
                    .append(' ')
                    .append(figures.count(row.frequency()))
                    .append(figures.afterCount(row.percent(), table.asked()));
        }
        return base.append(". ").append(texts.word("multipleAnswers")).toString();
    }
}
