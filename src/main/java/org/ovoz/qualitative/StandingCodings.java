package org.ovoz.qualitative;

import java.util.List;

/** What stands on texts, hidden or not, for what must be kept or known of it before a text changes. It asks for no right. */
public interface StandingCodings {

    /** Everybody's, on all versions. */
    List<Coding> on(DocumentId document);

    /** The same as it was after so many entries of the list of what was done; codes are those of then. */
    List<Coding> asOf(DocumentId document, long number);

    /** Everybody's, on codes and on all documents. */
    List<Memo> memos();

    /** The codes there are. */
    Codebook codebook();
}
