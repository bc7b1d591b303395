package org.ovoz.workbench.ui.result;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Interval;
import org.ovoz.tabulation.statistics.Wilson;
import org.ovoz.tabulation.ui.MultipleMarkup;
import org.ovoz.workbench.Statistic;

/** A multiple choice as SPSS prints multiple responses; the base of its percents can be chosen and is printed. */
final class MultipleResult {

    private final AnalysisContext context;
    private final ResultWording words;
    private final List<CountryCode> asked;
    private final MultipleResponseTable table;
    private final Item.MultipleChoice item;
    private final boolean ofAsked;

    MultipleResult(AnalysisContext context, Item.MultipleChoice item) {
        this.context = context;
        this.words = context.words();
        this.item = item;
        this.asked = context.asked();
        this.ofAsked = context.shows(Statistic.ASKED);
        var empty = context.shows(Statistic.EMPTY) ? FrequencyTable.Empty.SHOWN : FrequencyTable.Empty.HIDDEN;
        this.table = MultipleResponseTable.of(context.cases(), item, asked, empty);
    }

    ResultTable sheet() {
        var caption = context.caption();
        if (table.asked() == 0) {
            return ResultTable.refusal(caption, words.word("nobody"));
        }
        var markup = new MultipleMarkup(table, words.tables());
        if (ofAsked) {
            markup.ofAsked();
        }
        extras(markup);
        var base = markup.base(context.whom(asked));
        var percentOf = words.word(
                ofAsked ? "percentOf.asked" : "percentOf.answered",
                words.figures().count(base()));
        return ResultTable.of(caption, markup.write(caption))
                .note(base)
                .note(percentOf)
                .caveat(asked.size() > 1 ? words.word("pooledNote") : "")
                .drawn(chart(caption));
    }

    private void extras(MultipleMarkup markup) {
        if (context.shows(Statistic.INTERVALS)) {
            markup.column(words.word("interval.low"), row -> end(row, Interval::low));
            markup.column(words.word("interval.high"), row -> end(row, Interval::high));
        }
        if (asked.size() > 1 && !ofAsked) {
            markup.column(words.word("equalCountry"), this::equal);
        }
    }

    private String end(MultipleResponseTable.Row row, ToDoubleFunction<Interval> end) {
        return !SmallBase.hasPercents(base())
                ? "–"
                : words.figures().decimal(end.applyAsDouble(Wilson.interval(row.ticks(), base())) * 100, 1);
    }

    /** The mean of the percents of the countries in which somebody answered. */
    private String equal(MultipleResponseTable.Row row) {
        var each = asked.stream()
                .map(country ->
                        MultipleResponseTable.of(context.cases(), item, List.of(country), FrequencyTable.Empty.SHOWN))
                .filter(one -> one.answered() > 0)
                .toList();
        var mean = each.stream()
                .mapToDouble(one -> one.rows().stream()
                        .filter(other -> other.option().equals(row.option()))
                        .mapToDouble(other -> 100.0 * other.ticks() / one.answered())
                        .sum())
                .average()
                .orElse(Double.NaN);
        var smallest =
                each.stream().mapToInt(MultipleResponseTable::answered).min().orElse(0);
        return each.isEmpty()
                ? "–"
                : words.figures().share(BigDecimal.valueOf(mean).setScale(1, RoundingMode.HALF_UP), smallest);
    }

    private int base() {
        return ofAsked ? table.asked() : table.answered();
    }

    private @Nullable Chart chart(String caption) {
        if (!context.shows(Statistic.CHART) || !SmallBase.hasPercents(base())) {
            return null;
        }
        var rows = table.rows();
        var names = rows.stream().map(row -> words.label(row.option().label())).toList();
        var values = rows.stream()
                .map(row -> Chart.Value.of(ofAsked ? row.percentOfAsked() : row.percentOfCases(), base()))
                .toList();
        return Chart.percents("bars", words, caption, names, List.of(Chart.Series.of("%", values)));
    }
}
