package org.ovoz.qualitative.coding;

import java.util.List;

/** Something cannot be done, with the reason for whoever wanted to. Nothing was done then. */
public final class CodingRefused extends RuntimeException {

    private final Reason reason;
    private final List<String> about;

    /** Why. Each has a sentence {@code coding.refused.<reason>} that says what to do. */
    public enum Reason {
        NAME_MISSING,
        NAME_LONG,
        NAME_TAKEN,
        NO_COLOUR,
        WORDS_LONG,
        CODE_GONE,
        CODE_MERGED,
        CODE_RETIRED,
        CHANGED_MEANWHILE,
        CHANGED_ELSEWHERE,
        INTO_ITSELF,
        NOTHING_CHOSEN,
        CODING_GONE,
        NOT_YOURS,
        MEMO_EMPTY,
        MEMO_LONG,
        MEMO_GONE,
        TEXT_CORRECTED,
        DOCUMENT_GONE,
        NO_PASSAGE,
        NOT_EMPTY,
        NOTHING_TO_UNDO,
        NOTHING_TO_REDO,
        IN_USE
    }

    public CodingRefused(Reason reason, String... about) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.about = List.of(about);
    }

    public Reason reason() {
        return reason;
    }

    /** What its sentence names. */
    public List<String> about() {
        return about;
    }
}
