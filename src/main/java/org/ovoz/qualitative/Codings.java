package org.ovoz.qualitative;

import java.util.List;

/**
 * Codes, codings and memos as they are now, of the material that the user may read. Where a blind second coding is going on,
 * a coder sees no codings of the other: see {@link SecondCoding}.
 */
public interface Codings {

    Codebook codebook();

    /** By document, then by their places. */
    List<Coding> all();

    /** Of one document, by their places; all on its newest version. */
    List<Coding> of(DocumentId document);

    List<Memo> memos();

    /** What was taken away here. */
    default RemovedWork removed() {
        return RemovedWork.NONE;
    }

    /** The number of the newest thing that was done to codes, codings and memos. */
    default long newest() {
        return 0;
    }

    /**
     * Codings as coders had made them when the newest thing had this number: what they did since is left out, but merged and
     * split codes and corrected texts are followed. Also those that a correction left behind, on the version of their words.
     */
    default List<Coding> asOf(long number) {
        return all();
    }
}
