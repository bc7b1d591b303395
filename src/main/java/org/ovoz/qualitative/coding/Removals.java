package org.ovoz.qualitative.coding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.RemovedWork;

/** Reads in the list of what was done what was taken away and not put back. */
final class Removals {

    private final Set<CodingId> codings = new HashSet<>();
    private final Map<MemoId, String> memos = new HashMap<>();
    private final Set<Long> imports = new HashSet<>();

    private Removals() {}

    static RemovedWork in(List<CodingEvent> events) {
        var removals = new Removals();
        events.forEach(removals::take);
        return new RemovedWork(removals.codings, removals.memos);
    }

    private void take(CodingEvent event) {
        if (event.kind() == CodingEvent.Kind.IMPORTED) {
            imports.add(event.number());
        }
        // Who takes a whole file back decides nothing about what is in it: it may be brought in again.
        var isRemoval = event.undoes() == null || !imports.contains(event.undoes());
        for (var edit : event.edits()) {
            switch (edit) {
                case Edit.OfCode _ -> {}
                case Edit.OfCoding(var id, var _, var after) -> {
                    if (after == null && isRemoval) {
                        codings.add(id);
                    } else {
                        codings.remove(id);
                    }
                }
                case Edit.OfMemo(var id, var before, var after) -> {
                    if (before != null && after == null && isRemoval) {
                        memos.put(id, before.text());
                    } else {
                        memos.remove(id);
                    }
                }
            }
        }
    }
}
