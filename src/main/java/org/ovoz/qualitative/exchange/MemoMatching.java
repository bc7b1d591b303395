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
    private int known;

    MemoMatching(List<Memo> here) {
        here.forEach(memo -> byId.put(memo.id(), memo));
    }

    List<Memo> fresh() {
        return List.copyOf(fresh);
    }

    /** How many are here already. */
    int known() {
        return known;
    }

    /** @param there as the file has it, on what it is on here */
    void match(Memo there) {
        var here = byId.get(there.id());
        if (here == null) {
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
