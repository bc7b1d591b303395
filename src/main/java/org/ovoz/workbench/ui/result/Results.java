package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.workbench.Statistic;

/** The tables of an analysis. */
public final class Results {

    private Results() {}

    /** Every slice of the cases by itself: of a country, of a category of the layer, or all of them at once. */
    public static List<ResultTable> of(AnalysisContext context) {
        return Slices.of(context).stream()
                .flatMap(slice -> ofSlice(slice).stream())
                .toList();
    }

    private static List<ResultTable> ofSlice(AnalysisContext context) {
        var row = context.row();
        var kind = context.analysis().kind(row, context.column());
        return switch (kind) {
            case FREQUENCIES ->
                Stream.concat(Stream.of(new FrequencyResult(context).sheet()), new RakedResult(context).sheets())
                        .toList();
            case MULTIPLE ->
                Stream.concat(
                                Stream.of(new MultipleResult(context, (Item.MultipleChoice) row.item()).sheet()),
                                RelatedResult.ofTicks(context, (Item.MultipleChoice) row.item()))
                        .toList();
            case GRID ->
                Stream.concat(
                                grid(context, (Item.Grid) row.item()).stream(),
                                RelatedResult.ofRatings(context, (Item.Grid) row.item()))
                        .toList();
            case CORRELATED -> List.of(new CorrelationResult(context).sheet());
            case CROSS, RANKED, MEASURED -> new CrossResult(context, kind).sheets();
            case MULTIPLE_BY_GROUP -> new TicksByGroup(context, (Item.MultipleChoice) row.item()).sheets();
            case GRID_BY_GROUP ->
                context.shows(Statistic.TRANSPOSED)
                        ? List.of(new GridColumns(context, (Item.Grid) row.item()).byGroup())
                        : new RatingsByGroup(context, (Item.Grid) row.item()).sheets();
            case ALL_BY_GROUP -> List.of(new AllByGroup(context).sheet());
            case BANNER -> List.of(new BannerResult(context).sheet());
            case WAVES -> new WaveResult(context).sheets();
        };
    }

    private static List<ResultTable> grid(AnalysisContext context, Item.Grid item) {
        return context.shows(Statistic.TRANSPOSED)
                ? List.of(new GridColumns(context, item).byPoint())
                : new GridResult(context, item).sheets();
    }
}
