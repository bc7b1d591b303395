package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;

/** Which memos of a file are here already. None is ever written over. */
final class MemoMatching {

    private final Map<MemoId, Memo> byId = new HashMap<>();
    private final List<Memo> fresh = new ArrayList<>();
    private final Map<MemoId, String> gone;
    private final boolean isGoneTaken;
    private int known;
    private int removed;

    /**
     * @param gone what memos said that were taken away here
     * @param isGoneTaken whether they come again
     */
    MemoMatching(List<Memo> here, Map<MemoId, String> gone, boolean isGoneTaken) {
        here.forEach(memo -> byId.put(memo.id(), memo));
        this.gone = gone;
        this.isGoneTaken = isGoneTaken;
    }

    List<Memo> fresh() {
        return List.copyOf(fresh);
    }

    /** How many are here already. */
    int known() {
        return known;
    }

    /** How many were taken away here; one that was written anew there since is another. */
    int removed() {
        return removed;
    }

    /** @param there as the file has it, on what it is on here */
    void match(Memo there) {
        var here = byId.get(there.id());
        if (here == null && there.text().equals(gone.get(there.id()))) {
            removed++;
            if (isGoneTaken) {
                take(there);
            }
        } else if (here == null) {
            take(there);
        } else if (here.text().equals(there.text())) {
            known++;
        } else {
            second(there);
        }
    }

    /** A memo that was changed on one side or both stays here, and the other comes beside it. */
    private void second(Memo memo) {
        var id = new MemoId(Guids.derived("second", memo.id(), memo.text()));
        if (byId.containsKey(id)) {
            known++;
            return;
        }
        take(new Memo(
                id,
                memo.document(),
                memo.version(),
                memo.span(),
                memo.code(),
                memo.text(),
                memo.author(),
                memo.madeOn()));
    }

    private void take(Memo memo) {
        fresh.add(memo);
        byId.put(memo.id(), memo);
    }
}
