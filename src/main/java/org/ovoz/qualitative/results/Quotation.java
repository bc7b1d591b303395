package org.ovoz.qualitative.results;

import java.util.Optional;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.questionnaire.Language;

/**
 * A coded passage with its words.
 *
 * @param version of the text in whose code points the span counts
 * @param turn the number of the turn in which it begins
 * @param speaker what may be said of who speaks; empty for nothing
 */
public record Quotation(
        DocumentId document,
        int version,
        Span span,
        int turn,
        Language language,
        String words,
        Optional<Attributed> speaker) {}
