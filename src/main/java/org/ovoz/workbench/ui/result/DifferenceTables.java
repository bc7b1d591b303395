package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.comparison.GroupDifference;
import org.ovoz.tabulation.statistics.Difference;
import org.ovoz.ui.markup.Markup;

/**
 * What is compared in a line of its own, under it a line for every two groups: their difference and its interval. So
 * eleven groups make a long table, and none is wider than a phone.
 */
final class DifferenceTables {

    /** What is compared, and its differences. */
    record Line(String label, List<GroupDifference> differences) {}

    private final AnalysisContext context;
    private final ResultWording words;
    private final Variable groups;

    DifferenceTables(AnalysisContext context, Variable groups) {
        this.context = context;
        this.words = context.words();
        this.groups = groups;
    }

    /** Shares, in percentage points. */
    ResultTable shares(List<Line> lines) {
        return sheet("shares", lines, words.figures()::points);
    }

    /** Means, in points of their scale. */
    ResultTable means(List<Line> lines) {
        return sheet("means", lines, value -> words.figures().decimal(value, 2));
    }

    private ResultTable sheet(String unit, List<Line> lines, DoubleFunction<String> figure) {
        var caption = words.word("differences." + unit, context.caption());
        if (lines.stream().allMatch(line -> line.differences().isEmpty())) {
            return ResultTable.refusal(caption, words.word("effect.none"));
        }
        var markup = new Markup()
                .open("table", "class", "frequencies group-differences")
                .element("caption", caption);
        markup.open("thead").open("tr").element("td", "");
        for (var heading : List.of("line.difference", "line.interval")) {
            markup.element("th", words.word(heading), "scope", "col", "class", "number");
        }
        markup.close().close();
        lines.forEach(line -> block(markup, line, figure));
        return ResultTable.of(caption, markup.close().toString()).caveat(words.word("differences." + unit + "Note"));
    }

    private void block(Markup markup, Line line, DoubleFunction<String> figure) {
        markup.open("tbody").open("tr");
        markup.element("th", line.label(), "scope", "rowgroup", "colspan", "3", "class", "group");
        markup.close();
        for (var pair : line.differences()) {
            var shown = pair.shown();
            var names = name(pair.one()) + "\u00a0– " + name(pair.other());
            markup.open("tr").element("th", names, "scope", "row", "class", "line");
            number(markup, shown.map(difference -> figure.apply(difference.value())));
            number(
                    markup,
                    shown.map(difference -> words.figures().compared(interval(difference, figure), pair.smallBase())));
            markup.close();
        }
        markup.close();
    }

    private static String interval(Difference difference, DoubleFunction<String> figure) {
        return "[" + figure.apply(difference.interval().low()) + "; "
                + figure.apply(difference.interval().high()) + "]";
    }

    private static void number(Markup markup, Optional<String> text) {
        markup.element("td", text.orElse("–"), "class", "number");
    }

    private String name(int group) {
        return words.tables().value(groups, group);
    }
}
