package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.ui.markup.Markup;

/** A frequency table in the layout that SPSS prints: six columns, of which the first two have no heading. */
public final class FrequencyMarkup implements TableLayout {

    /** No valid code is negative. */
    private static final int NO_CODE = -1;

    private final FrequencyTable table;
    private final TableTexts texts;
    private final Figures figures;
    private final Markup markup = new Markup();
    private final List<Extra> extras = new ArrayList<>();

    /** A column after the six: its heading and what it says of a valid code. */
    private record Extra(String heading, IntFunction<String> ofCode) {}

    public FrequencyMarkup(FrequencyTable table, TableTexts texts) {
        this.table = table;
        this.texts = texts;
        this.figures = texts.figures();
    }

    /** Adds a column for the valid categories. */
    public FrequencyMarkup column(String heading, IntFunction<String> ofCode) {
        extras.add(new Extra(heading, ofCode));
        return this;
    }

    /** The table; the caption names what it shows and for whom. */
    @Override
    public String write(String caption) {
        markup.open("table", "class", "frequencies").element("caption", caption);
        head();
        valid();
        missing();
        if (table.hasTotal()) {
            markup.open("tbody").open("tr", "class", "total");
            markup.element("th", texts.word("total"), "scope", "row", "colspan", "2");
            cells(table.asked(), BigDecimal.valueOf(1000, 1), null, null, NO_CODE);
            markup.close().close();
        }
        return markup.close().toString();
    }

    private void head() {
        markup.open("thead").open("tr").element("td", "").element("td", "");
        for (var column : List.of("frequency", "percent", "validPercent", "cumulativePercent")) {
            markup.element("th", texts.word(column), "scope", "col", "class", "number");
        }
        for (var extra : extras) {
            markup.element("th", extra.heading(), "scope", "col", "class", "number");
        }
        markup.close().close();
    }

    private void valid() {
        markup.open("tbody");
        var height = Integer.toString(table.rows().size() + 1);
        markup.open("tr");
        markup.element("th", texts.word("valid"), "scope", "rowgroup", "rowspan", height, "class", "group");
        for (var row : table.rows()) {
            markup.element("th", texts.value(table.variable(), row.code()), "scope", "row");
            cells(row.frequency(), row.percent(), row.validPercent(), row.cumulativePercent(), row.code());
            markup.close().open("tr");
        }
        markup.element("th", texts.word("total"), "scope", "row", "class", "subtotal");
        var all = table.valid() == 0 ? BigDecimal.valueOf(0, 1) : BigDecimal.valueOf(1000, 1);
        cells(table.valid(), table.validPercentOfAsked(), all, null, NO_CODE);
        markup.close().close();
    }

    private void missing() {
        if (table.missing().isEmpty()) {
            return;
        }
        var height = Integer.toString(table.missing().size() + (table.hasMissingTotal() ? 1 : 0));
        markup.open("tbody").open("tr");
        markup.element("th", texts.word("missing"), "scope", "rowgroup", "rowspan", height, "class", "group");
        var first = true;
        for (var row : table.missing()) {
            if (!first) {
                markup.close().open("tr");
            }
            first = false;
            markup.element("th", texts.reason(table.variable(), row.code()), "scope", "row");
            cells(row.frequency(), row.percent(), null, null, NO_CODE);
        }
        if (table.hasMissingTotal()) {
            markup.close().open("tr").element("th", texts.word("total"), "scope", "row", "class", "subtotal");
            cells(table.missingTotal(), table.missingPercent(), null, null, NO_CODE);
        }
        markup.close().close();
    }

    private void cells(
            int frequency,
            BigDecimal percent,
            @Nullable BigDecimal validPercent,
            @Nullable BigDecimal cumulative,
            int code) {
        markup.element("td", figures.count(frequency), "class", "number");
        markup.element("td", share(percent, table.asked()), "class", "number");
        var valid = validPercent == null ? "" : share(validPercent, table.valid());
        if (code != NO_CODE && validPercent != null && SmallBase.hasPercents(table.valid())) {
            markup.element(
                    "td", valid, "class", "number bar", "style", "--share:" + validPercent.toPlainString() + "%");
        } else {
            markup.element("td", valid, "class", "number");
        }
        markup.element("td", cumulative == null ? "" : share(cumulative, table.valid()), "class", "number");
        for (var extra : extras) {
            markup.element("td", code == NO_CODE ? "" : extra.ofCode().apply(code), "class", "number");
        }
    }

    private String share(BigDecimal percent, int base) {
        return figures.share(percent, base);
    }

    /** Of a number, its mean and what else describes it. */
    @Override
    public List<String> notes() {
        return NumberLine.of(table, figures).map(values -> texts.word("described", values)).stream()
                .toList();
    }

    /** "n = 35; valid 33; no answer 2 (5,7%)" after the words that say who was asked. */
    @Override
    public String base(String whom) {
        var base = new StringBuilder(texts.word("base", whom, figures.count(table.asked())));
        if (!table.missing().isEmpty()) {
            base.append("; ").append(texts.word("baseValid", figures.count(table.valid())));
        }
        for (var row : table.missing()) {
            base.append("; ")
                    .append(texts.reason(table.variable(), row.code()))
                    .append(' ')
                    .append(figures.count(row.frequency()))
                    .append(figures.afterCount(row.percent(), table.asked()));
        }
        return base.append('.').toString();
    }
}
