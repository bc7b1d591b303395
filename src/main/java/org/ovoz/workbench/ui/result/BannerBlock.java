package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.tabulation.CrossTable;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.workbench.Subject;

/**
 * One question of a banner table.
 *
 * @param label the question
 * @param isOfMeans whether its lines are means instead of shares
 * @param unit what a code of 1 stands for, where its lines are means
 * @param base valid answers in each column; of several variables the most
 * @param lines its answers, options or rows
 * @param compared the question against the groups, where it is one variable and they are compared
 */
record BannerBlock(
        String label,
        boolean isOfMeans,
        double unit,
        List<Integer> base,
        List<Line> lines,
        @Nullable Comparison compared) {

    /**
     * An answer, an option, or a row of a grid.
     *
     * @param code the answer that is counted; of means none
     * @param cells the counts of its variable in each column
     */
    record Line(
            String label,
            int code,
            List<Counts> cells,
            @Nullable Comparison compared) {}

    /** An effect with its test. */
    record Comparison(CrossTable table, boolean isOrdered) {

        double effect() {
            return isOrdered
                    ? table.kruskalWallis().epsilonSquared()
                    : table.chiSquare().cramersV();
        }

        double p() {
            return isOrdered ? table.kruskalWallis().p() : table.p();
        }
    }

    /** The block of a subject; every kind of it, all questions at once excepted. */
    static BannerBlock of(AnalysisContext context, BannerColumns columns, Subject subject, boolean isCompared) {
        return switch (subject.kind()) {
            case SINGLE, FACT, RATING -> answers(context, columns, subject, isCompared);
            case NUMBER -> number(context, columns, subject, isCompared);
            case MULTIPLE, GRID -> members(context, columns, subject, isCompared);
            case ALL -> throw new IllegalArgumentException("all questions at once are no block");
        };
    }

    /** A line for each answer that somebody gave, in the order of the codes, as cross tables have them. */
    private static BannerBlock answers(
            AnalysisContext context, BannerColumns columns, Subject subject, boolean isCompared) {
        var cells = columns.counts(subject.name());
        var codes = new TreeSet<Integer>();
        cells.forEach(counts -> codes.addAll(counts.validCodes().keySet()));
        var variable = context.cases().variable(subject.name());
        var lines = codes.stream()
                .map(code -> new Line(context.words().tables().value(variable, code), code, cells, null))
                .toList();
        return new BannerBlock(
                label(context, subject),
                false,
                1,
                valid(cells),
                lines,
                comparison(context, subject.name(), subject.isOrdered(), isCompared));
    }

    private static BannerBlock number(
            AnalysisContext context, BannerColumns columns, Subject subject, boolean isCompared) {
        var cells = columns.counts(subject.name());
        var line = new Line(
                context.words().tables().word("mean"), 0, cells, comparison(context, subject.name(), true, isCompared));
        var unit = context.cases().variable(subject.name()).amount(1).doubleValue();
        return new BannerBlock(label(context, subject), true, unit, valid(cells), List.of(line), null);
    }

    private static BannerBlock members(
            AnalysisContext context, BannerColumns columns, Subject subject, boolean isCompared) {
        var isGrid = subject.item() instanceof Item.Grid;
        var names = Guard.variables(subject).stream()
                .filter(name ->
                        context.countries().stream().anyMatch(context.cases().variable(name)::isAskedIn))
                .toList();
        var counted = columns.counts(names);
        var lines = IntStream.range(0, names.size())
                .mapToObj(at -> new Line(
                        context.words()
                                .label(context.cases().variable(names.get(at)).label()),
                        1,
                        counted.get(at),
                        comparison(context, names.get(at), isGrid, isCompared)))
                .toList();
        var width = columns.headings().size();
        var base = IntStream.range(0, width)
                .mapToObj(column -> counted.stream()
                        .mapToInt(cells -> cells.get(column).valid())
                        .max()
                        .orElse(0))
                .toList();
        return new BannerBlock(label(context, subject), isGrid, 1, base, lines, null);
    }

    private static @Nullable Comparison comparison(
            AnalysisContext context, String variable, boolean isOrdered, boolean isCompared) {
        return isCompared
                ? new Comparison(
                        CrossTable.of(
                                context.cases(), variable, context.analysis().column()),
                        isOrdered)
                : null;
    }

    private static String label(AnalysisContext context, Subject subject) {
        return context.words().label(subject);
    }

    private static List<Integer> valid(List<Counts> cells) {
        return cells.stream().map(Counts::valid).toList();
    }
}
