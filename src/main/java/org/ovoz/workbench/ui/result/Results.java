package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.workbench.ResultKind;

/** The tables of an analysis. */
public final class Results {

    private Results() {}

    public static List<ResultTable> of(AnalysisContext context) {
        var row = context.row();
        var kind = ResultKind.of(row, context.analysis().column(), context.column());
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
                                new GridResult(context, (Item.Grid) row.item()).sheets().stream(),
                                RelatedResult.ofRatings(context, (Item.Grid) row.item()))
                        .toList();
            case CORRELATED -> List.of(new CorrelationResult(context).sheet());
            case CROSS, RANKED, MEASURED -> new CrossResult(context, kind).sheets();
            case MULTIPLE_BY_GROUP -> new TicksByGroup(context, (Item.MultipleChoice) row.item()).sheets();
            case GRID_BY_GROUP -> new RatingsByGroup(context, (Item.Grid) row.item()).sheets();
            case ALL_BY_GROUP -> List.of(new AllByGroup(context).sheet());
            case WAVES -> new WaveResult(context).sheets();
        };
    }
}
