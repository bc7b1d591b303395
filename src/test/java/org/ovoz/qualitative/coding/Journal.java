package org.ovoz.qualitative.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;

/** Events in memory, with whoever did them. */
final class Journal {

    static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    final List<CodingEvent> events = new ArrayList<>();
    CodingState state = CodingState.EMPTY;

    /** Keeps what is to be done, as the service does. */
    CodingEvent keep(String actor, Draft draft) {
        var event = draft.numbered(events.size() + 1L, actor, DAY);
        if (!draft.edits().isEmpty()) {
            state = state.trying(event);
            events.add(event);
        }
        return event;
    }

    CodingEvent codebook(String actor, Function<CodebookCommands, Draft> command) {
        return keep(actor, command.apply(new CodebookCommands(state)));
    }

    CodingEvent passages(String actor, Function<PassageCommands, Draft> command) {
        return keep(actor, command.apply(new PassageCommands(state, actor, DAY)));
    }

    CodingHistory history() {
        return new CodingHistory(events);
    }

    void undo(String actor) {
        keep(actor, CodingHistory.undoing(history().undoable(actor, _ -> true), CodingRefused.Reason.NOTHING_TO_UNDO));
    }

    void redo(String actor) {
        keep(actor, CodingHistory.undoing(history().redoable(actor, _ -> true), CodingRefused.Reason.NOTHING_TO_REDO));
    }

    CodeId code(String name) {
        var id = CodeId.random();
        codebook("Aigul", codes -> codes.add(id, null, name, "#0072b2", Code.Words.NONE));
        return id;
    }

    CodingId coded(String coder, DocumentId document, int start, int end, CodeId code) {
        var before = List.copyOf(state.of(document));
        passages(coder, on -> on.code(List.of(new Passage(document, 1, new Span(start, end))), code));
        return state.of(document).stream()
                .filter(coding -> !before.contains(coding))
                .findFirst()
                .orElseThrow()
                .id();
    }
}
