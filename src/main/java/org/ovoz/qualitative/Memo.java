package org.ovoz.qualitative;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the team noted on a code, a document or a passage.
 *
 * @param document it is on, or in which its passage stands
 * @param version of the text in whose code points the span counts; 0 without a span
 * @param span the passage, or nothing where it is on the whole
 * @param code it is on
 * @param author a user, or whoever a file names
 */
public record Memo(
        MemoId id,
        @Nullable DocumentId document,
        int version,
        @Nullable Span span,
        @Nullable CodeId code,
        String text,
        String author,
        LocalDate madeOn) {

    /** The same words on another code. */
    public Memo withCode(@Nullable CodeId other) {
        return new Memo(id, document, version, span, other, text, author, madeOn);
    }

    /** With other words. */
    public Memo saying(String other) {
        return new Memo(id, document, version, span, code, other, author, madeOn);
    }
}
