package org.ovoz.qualitative;

import java.time.LocalDate;

/**
 * One code that one person put on one part of a text.
 *
 * @param version of the text in whose code points the span counts
 * @param coder a user, or whoever a file of another program or computer names
 */
public record Coding(
        CodingId id, DocumentId document, int version, Span span, CodeId code, String coder, LocalDate madeOn) {

    /** The same passage under another code. */
    public Coding withCode(CodeId other) {
        return new Coding(id, document, version, span, other, coder, madeOn);
    }
}
