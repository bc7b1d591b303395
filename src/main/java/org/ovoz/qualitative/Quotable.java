package org.ovoz.qualitative;

import java.util.Optional;
import org.ovoz.questionnaire.Language;

/**
 * Words that may leave the team, for what is read by nobody in particular, such as the public edition of the report. Whoever
 * asks has kept which passage an author chose.
 */
public interface Quotable {

    /**
     * A passage with its document. Empty if the document is gone, if its text is another since that version, for then something
     * may have been masked, if its speaker allows nothing, or if the interviewer alone speaks there.
     */
    Optional<Quoted> of(DocumentId document, int version, Span span);

    /** The words as the team reads them: masked where they were redacted. */
    record Quoted(Document document, Language language, String words) {}
}
