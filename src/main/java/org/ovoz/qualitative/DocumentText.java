package org.ovoz.qualitative;

import java.util.List;
import java.util.Optional;

/**
 * One version of a document's text, as the team reads it: what was redacted is masked in it.
 *
 * @param version from 1
 * @param text as {@link CodePoints#normalised} makes it
 * @param turns in their order; at least one
 */
public record DocumentText(DocumentId document, int version, String text, List<Turn> turns) {

    public DocumentText {
        turns = List.copyOf(turns);
    }

    /** The words of a part. */
    public String cut(Span span) {
        return CodePoints.cut(text, span);
    }

    /** Whether anybody but the interviewer speaks in a part. */
    public boolean isAnswer(Span span) {
        return turns.stream()
                .anyMatch(turn -> !turn.isInterviewer() && turn.span().overlaps(span));
    }

    /** The turn in which a part begins, if it begins in one. */
    public Optional<Turn> turnOf(Span span) {
        return turns.stream()
                .filter(turn -> turn.span().start() <= span.start()
                        && span.start() < turn.span().end())
                .findFirst();
    }
}
