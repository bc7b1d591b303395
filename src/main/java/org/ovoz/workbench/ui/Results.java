package org.ovoz.workbench.ui;

import java.util.List;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.workbench.ResultKind;

/** The tables of an analysis. */
final class Results {

    private Results() {}

    static List<Sheet> of(Reading reading) {
        var row = reading.row();
        var kind = ResultKind.of(row, reading.analysis().column());
        return switch (kind) {
            case FREQUENCIES ->
                Stream.concat(Stream.of(new FrequencyResult(reading).sheet()), new RakedResult(reading).sheets())
                        .toList();
            case MULTIPLE -> List.of(new MultipleResult(reading, (Item.MultipleChoice) row.item()).sheet());
            case GRID -> new GridResult(reading, (Item.Grid) row.item()).sheets();
            case CROSS, RANKED, MEASURED -> new CrossResult(reading, kind).sheets();
            case MULTIPLE_BY_GROUP -> new TicksByGroup(reading, (Item.MultipleChoice) row.item()).sheets();
            case GRID_BY_GROUP -> new RatingsByGroup(reading, (Item.Grid) row.item()).sheets();
            case ALL_BY_GROUP -> List.of(new AllByGroup(reading).sheet());
            case WAVES -> new WaveResult(reading).sheets();
        };
    }
}
