package org.ovoz.qualitative;

import java.util.Map;
import java.util.Set;

/**
 * What was here once and was taken away since, by its id. What went with a document, and what came by a file that was taken back
 * as a whole, is not here.
 *
 * @param memos with what they said last
 */
public record RemovedWork(Set<CodingId> codings, Map<MemoId, String> memos) {

    public static final RemovedWork NONE = new RemovedWork(Set.of(), Map.of());

    public RemovedWork {
        codings = Set.copyOf(codings);
        memos = Map.copyOf(memos);
    }
}
