package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the answers that a page has sent, for its outbox: on disk (or nothing to be stored), not saved, or held
 * because it cannot be stored as it was typed. They are told together, in one short word each.
 */
final class Outcomes {

    private static final int SHORT = 8;

    private final List<String> told = new ArrayList<>();
    private @Nullable Runnable listener;

    /** @param listener is called when there is something to tell; without one nothing is kept */
    void listen(Runnable listener) {
        this.listener = listener;
    }

    void settled(UUID event) {
        tell(event, "");
    }

    void failed(UUID event) {
        tell(event, "!");
    }

    void held(UUID event) {
        tell(event, "~");
    }

    private void tell(UUID event, String outcome) {
        if (listener != null) {
            told.add(event.toString().substring(0, SHORT) + outcome);
            listener.run();
        }
    }

    /** All since the last time, each the first letters of the event's id and a sign. */
    String take() {
        var all = String.join(" ", told);
        told.clear();
        return all;
    }
}
