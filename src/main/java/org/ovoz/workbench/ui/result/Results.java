package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.workbench.ResultKind;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** The tables of an analysis. */
public final class Results {

    private Results() {}

    /**
     * Every slice of the cases by itself: of a country, of a category of the layer, or all of them at once. Weights are those
     * of a whole country, so that the categories of a layer stand beside each other in one weighted table.
     */
    public static List<ResultTable> of(AnalysisContext context) {
        var layout = context.analysis().layout();
        var isLayered = !layout.layer().isEmpty() && !layout.isNested();
        var kind = context.analysis().kind(context.row(), context.column());
        if (!isLayered || !context.shows(Statistic.RAKED) || !kind.offered().contains(Statistic.RAKED)) {
            return slices(context);
        }
        var plain = slices(context.without(Statistic.RAKED));
        return kind == ResultKind.CORRELATED || kind == ResultKind.ALL_BY_GROUP
                ? Stream.concat(plain.stream(), new RakedResult(context).notOfParts())
                        .toList()
                : weighted(context.nested(), plain);
    }

    private static List<ResultTable> slices(AnalysisContext context) {
        var slices = Slices.of(context);
        return slices.stream()
                .flatMap(slice -> ofSlice(slice).stream())
                .map(sheet -> slices.size() == 1 || sheet.hasTable() ? sheet : sheet.refusalByName())
                .toList();
    }

    private static List<ResultTable> ofSlice(AnalysisContext context) {
        var row = context.row();
        var kind = context.analysis().kind(row, context.column());
        return switch (kind) {
            case FREQUENCIES -> frequencies(context);
            case MULTIPLE ->
                Stream.of(
                                Stream.of(new MultipleResult(context, (Item.MultipleChoice) row.item()).sheet()),
                                RelatedResult.ofTicks(context, (Item.MultipleChoice) row.item()),
                                new RakedMembers(context).sheets())
                        .flatMap(sheets -> sheets)
                        .toList();
            case GRID ->
                Stream.of(
                                grid(context, (Item.Grid) row.item()).stream(),
                                RelatedResult.ofRatings(context, (Item.Grid) row.item()),
                                new RakedMembers(context).sheets())
                        .flatMap(sheets -> sheets)
                        .toList();
            case CORRELATED -> new CorrelationResult(context).sheets();
            case CROSS, RANKED, MEASURED -> weighted(context, new CrossResult(context, kind).sheets());
            case MULTIPLE_BY_GROUP ->
                weighted(context, new TicksByGroup(context, (Item.MultipleChoice) row.item()).sheets());
            case GRID_BY_GROUP ->
                weighted(
                        context,
                        context.shows(Statistic.TRANSPOSED)
                                ? List.of(new GridColumns(context, (Item.Grid) row.item()).byGroup())
                                : new RatingsByGroup(context, (Item.Grid) row.item()).sheets());
            case ALL_BY_GROUP -> new AllByGroup(context).sheets();
            case BANNER -> weighted(context, List.of(new BannerResult(context).sheet()));
            case WAVES ->
                Stream.concat(new WaveResult(context).sheets().stream(), new RakedWaves(context).sheets())
                        .toList();
        };
    }

    /** A number is read by its mean first; of answers in order it stands below. */
    private static List<ResultTable> frequencies(AnalysisContext context) {
        var means = new MeanResult(context).sheets().toList();
        var isNumber = context.row().kind() == Subject.Kind.NUMBER;
        return Stream.of(
                        isNumber ? means.stream() : Stream.<ResultTable>empty(),
                        Stream.of(new FrequencyResult(context).sheet()),
                        isNumber ? Stream.<ResultTable>empty() : means.stream(),
                        new RakedResult(context).sheets())
                .flatMap(sheets -> sheets)
                .toList();
    }

    /** The tables, and after them the same with weights if they are asked for; nothing where there is no table. */
    private static List<ResultTable> weighted(AnalysisContext context, List<ResultTable> sheets) {
        return sheets.stream().noneMatch(ResultTable::hasTable)
                ? sheets
                : Stream.concat(sheets.stream(), new RakedGroups(context).sheets())
                        .toList();
    }

    private static List<ResultTable> grid(AnalysisContext context, Item.Grid item) {
        return context.shows(Statistic.TRANSPOSED)
                ? List.of(new GridColumns(context, item).byPoint())
                : new GridResult(context, item).sheets();
    }
}
