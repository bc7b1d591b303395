package org.ovoz.qualitative.coding;

import java.util.List;
import java.util.function.Predicate;

/**
 * A line of the history.
 *
 * @param event what was done
 * @param about for what was undone, the event at the beginning of it; else the event itself
 * @param isRedone whether it does again what was undone
 * @param isUndone whether it does not hold any more
 */
public record HistoryLine(CodingEvent event, CodingEvent about, boolean isRedone, boolean isUndone) {

    static List<HistoryLine> of(CodingHistory history, Predicate<CodingEvent> here) {
        return history.events().reversed().stream()
                .filter(here)
                .map(event ->
                        new HistoryLine(event, history.root(event), history.isRedone(event), history.isUndone(event)))
                .toList();
    }
}
