package org.ovoz.workbench.ui;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.GroupDifference;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.statistics.Difference;
import org.ovoz.tabulation.ui.Markup;

/** What is compared in rows, every two groups in columns: the difference, and under it its interval. */
final class DifferenceTables {

    /** Stands at an interval of few answers; the brackets that say so elsewhere are those of the interval here. */
    private static final String FEW = " †";

    /** Two groups, by their codes. */
    private record Pair(int one, int other) {
        static Pair of(GroupDifference difference) {
            return new Pair(difference.one(), difference.other());
        }
    }

    /** What is compared, and its differences; those of other lines may be of other groups. */
    record Line(String label, List<GroupDifference> differences) {
        private Optional<GroupDifference> of(Pair pair) {
            return differences.stream()
                    .filter(difference -> Pair.of(difference).equals(pair))
                    .findFirst();
        }
    }

    private final Reading reading;
    private final Wording words;
    private final Variable groups;

    DifferenceTables(Reading reading, Variable groups) {
        this.reading = reading;
        this.words = reading.words();
        this.groups = groups;
    }

    /** Shares, in percentage points. */
    Sheet shares(List<Line> lines) {
        return sheet("shares", lines, words.figures()::points);
    }

    /** Means, in points of their scale. */
    Sheet means(List<Line> lines) {
        return sheet("means", lines, value -> words.figures().decimal(value, 2));
    }

    private Sheet sheet(String unit, List<Line> lines, DoubleFunction<String> figure) {
        var caption = words.word("differences." + unit, reading.caption());
        var pairs = lines.stream()
                .flatMap(line -> line.differences().stream())
                .map(Pair::of)
                .distinct()
                .sorted(Comparator.comparingInt(Pair::one).thenComparingInt(Pair::other))
                .toList();
        if (pairs.isEmpty()) {
            return Sheet.refusal(caption, words.word("effect.none"));
        }
        var markup = new Markup().open("table", "class", "frequencies cross").element("caption", caption);
        markup.open("thead").open("tr").element("td", "").element("td", "");
        pairs.forEach(pair ->
                markup.element("th", name(pair.one()) + " – " + name(pair.other()), "scope", "col", "class", "number"));
        markup.close().close();
        lines.forEach(line -> block(markup, line, pairs, figure));
        return Sheet.of(caption, markup.close().toString())
                .note(words.word("differences." + unit + "Note"))
                .note(words.word("differences.caveat"));
    }

    private void block(Markup markup, Line line, List<Pair> pairs, DoubleFunction<String> figure) {
        var found = pairs.stream().map(line::of).toList();
        markup.open("tbody").open("tr");
        markup.element("th", line.label(), "scope", "rowgroup", "rowspan", "2", "class", "category");
        markup.element("th", words.word("line.difference"), "scope", "row", "class", "line");
        found.forEach(difference -> number(markup, shown(difference).map(shown -> figure.apply(shown.value()))));
        markup.close().open("tr");
        markup.element("th", words.word("line.interval"), "scope", "row", "class", "line");
        found.forEach(difference -> number(
                markup, shown(difference).map(shown -> interval(shown, figure) + few(difference.orElseThrow()))));
        markup.close().close();
    }

    /** Groups that are too small are not compared. */
    private static Optional<Difference> shown(Optional<GroupDifference> difference) {
        return difference
                .filter(found -> found.smallBase() != SmallBase.COUNTS_ONLY)
                .flatMap(GroupDifference::difference);
    }

    private static String interval(Difference difference, DoubleFunction<String> figure) {
        return "[" + figure.apply(difference.interval().low()) + "; "
                + figure.apply(difference.interval().high()) + "]";
    }

    private static String few(GroupDifference difference) {
        return difference.smallBase() == SmallBase.COUNTS_FIRST ? FEW : "";
    }

    private static void number(Markup markup, Optional<String> text) {
        markup.element("td", text.orElse("–"), "class", "number");
    }

    private String name(int group) {
        return words.tables().value(groups, group);
    }
}
