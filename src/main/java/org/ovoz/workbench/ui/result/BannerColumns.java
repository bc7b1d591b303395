package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.workbench.Subject;

/** The columns of a banner table: the groups with a total, once, or within every category of a layer. */
final class BannerColumns {

    /**
     * The columns within one category of the layer, or all of them.
     *
     * @param label of the category, or empty
     */
    private record Part(String label, Cases cases) {}

    private final AnalysisContext context;
    private final String column;
    private final List<Part> parts;
    private final List<Integer> codes;

    private BannerColumns(AnalysisContext context, List<Part> parts) {
        this.context = context;
        this.column = context.analysis().column();
        this.parts = parts;
        this.codes = column.isEmpty()
                ? List.of()
                : List.copyOf(context.cases().counts(column).validCodes().keySet());
    }

    static BannerColumns of(AnalysisContext context) {
        var layout = context.analysis().layout();
        if (!layout.isNested()) {
            return new BannerColumns(context, List.of(new Part("", context.cases())));
        }
        var layer = Subject.of(context.questionnaire(), layout.layer()).orElseThrow();
        var categories = context.cases().counts(layer.name()).validCodes().keySet().stream()
                .map(code -> context.within(layer, code))
                .map(one -> new Part(one.part(), one.cases()))
                .toList();
        return new BannerColumns(context, categories.isEmpty() ? List.of(new Part("", context.cases())) : categories);
    }

    /** Whether the columns stand under the categories of a layer. */
    boolean isNested() {
        return !parts.getFirst().label().isEmpty();
    }

    /** The categories of the layer, from left to right. */
    List<String> layers() {
        return parts.stream().map(Part::label).toList();
    }

    /** How many columns each category of the layer has. */
    int width() {
        return codes.size() + 1;
    }

    /** The headings of all columns, totals last in each category. */
    List<String> headings() {
        var total = context.words().tables().word("total");
        return parts.stream()
                .flatMap(_ -> Stream.concat(
                        codes.stream()
                                .map(code -> context.words()
                                        .tables()
                                        .value(context.cases().variable(column), code)),
                        Stream.of(total)))
                .toList();
    }

    /** What a column is called by itself, with the category of the layer that it stands under. */
    String heading(int at) {
        var layer = parts.get(at / width()).label();
        var heading = headings().get(at);
        return layer.isEmpty() ? heading : layer + " – " + heading;
    }

    /** The counts of a variable in every column. */
    List<Counts> counts(String variable) {
        var cells = new ArrayList<Counts>();
        for (var part : parts) {
            if (column.isEmpty()) {
                cells.add(part.cases().counts(variable));
                continue;
            }
            var byCode = part.cases().counts(variable, column);
            var groups = codes.stream()
                    .map(code -> byCode.getOrDefault(code, Counts.NONE))
                    .toList();
            cells.addAll(groups);
            cells.add(groups.stream().reduce(Counts.NONE, Counts::plus));
        }
        return cells;
    }

    /** The counts of several variables, counted side by side. */
    List<List<Counts>> counts(List<String> variables) {
        return variables.parallelStream().map(this::counts).toList();
    }

    /** The total of the row that a column belongs to. */
    int totalOf(int at) {
        return at / width() * width() + width() - 1;
    }
}
