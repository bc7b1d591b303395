package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.Pooled;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Wilson;
import org.ovoz.tabulation.ui.FrequencyMarkup;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;

/** How often each answer of a single choice was given, in the six columns of SPSS or in the one of the report. */
final class FrequencyResult {

    private final AnalysisContext context;
    private final ResultWording words;
    private final List<CountryCode> asked;
    private final FrequencyTable table;

    FrequencyResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
        this.asked = context.asked();
        var empty = context.shows(Statistic.EMPTY) ? FrequencyTable.Empty.SHOWN : FrequencyTable.Empty.HIDDEN;
        var byFrequency = FrequencyTable.of(context.cases(), context.row().name(), asked, empty);
        this.table = context.shows(Statistic.ORDER) ? byFrequency.inOrderOfCodes() : byFrequency;
    }

    ResultTable sheet() {
        var caption = context.caption();
        if (table.asked() == 0) {
            return ResultTable.refusal(caption, words.word("nobody"));
        }
        var markup = new FrequencyMarkup(table, words.tables());
        var base = markup.base(context.whom(asked));
        extras(markup);
        var html = context.shows(Statistic.REPORT) ? report(caption) : markup.write(caption);
        var sheet = ResultTable.of(caption, html).note(base).drawn(chart(caption));
        return asked.size() > 1 ? sheet.caveat(words.word("pooledNote")) : sheet;
    }

    /** Intervals, and the mean of the countries' percents beside that of all cases. */
    private void extras(FrequencyMarkup markup) {
        if (context.shows(Statistic.INTERVALS)) {
            markup.column(words.word("interval.low"), code -> end(code, Interval::low));
            markup.column(words.word("interval.high"), code -> end(code, Interval::high));
        }
        if (asked.size() > 1 && !context.row().name().equals(Analysis.COUNTRY)) {
            var pooled = Pooled.of(context.cases(), context.row().name(), asked);
            markup.column(words.word("equalCountry"), code -> equal(pooled, code));
        }
    }

    private String end(int code, ToDoubleFunction<Interval> end) {
        var frequency = table.rows().stream()
                .filter(row -> row.code() == code)
                .mapToInt(FrequencyTable.Row::frequency)
                .findFirst()
                .orElse(0);
        return !table.smallBase().isShown()
                ? "–"
                : words.figures().decimal(end.applyAsDouble(Wilson.interval(frequency, table.valid())) * 100, 1);
    }

    private String equal(Pooled pooled, int code) {
        return pooled.rows().stream()
                .filter(row -> row.code() == code)
                .map(row -> words.figures().share(row.equalCountry(), pooled.smallest()))
                .findFirst()
                .orElse(words.figures().share(BigDecimal.ZERO.setScale(1), pooled.smallest()));
    }

    /** One column of percents of the valid answers. */
    private String report(String caption) {
        var figures = words.figures();
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        markup.element("th", words.tables().word("percent"), "scope", "col", "class", "number");
        markup.close().close().open("tbody");
        for (var row : table.rows()) {
            markup.open("tr").element("th", words.tables().value(table.variable(), row.code()), "scope", "row");
            var share = figures.share(row.validPercent(), table.valid());
            if (table.smallBase().isShown()) {
                var bar = "--share:" + row.validPercent().toPlainString() + "%";
                markup.element("td", share, "class", "number bar", "style", bar);
            } else {
                markup.element("td", share, "class", "number");
            }
            markup.close();
        }
        markup.open("tr", "class", "total").element("th", words.tables().word("total"), "scope", "row");
        markup.element("td", figures.share(new BigDecimal("100.0"), table.valid()), "class", "number");
        return markup.close().close().close().toString();
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART) || !table.smallBase().isShown()) {
            return null;
        }
        var rows = table.rows();
        var names = rows.stream()
                .map(row -> words.tables().value(table.variable(), row.code()))
                .toList();
        var values = rows.stream()
                .map(row -> Chart.Value.of(row.validPercent(), table.valid()))
                .toList();
        var type = context.shows(Statistic.PIE) ? "pie" : "bars";
        return Chart.percents(type, words, caption, names, List.of(Chart.Series.of("%", values)));
    }
}
