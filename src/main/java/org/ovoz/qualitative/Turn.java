package org.ovoz.qualitative;

import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Language;

/**
 * What one person says before another does, or one answer: the passage that agreement and results count.
 *
 * @param number from 1 in its document
 * @param span where it stands; turns do not overlap and come in their order
 * @param speaker as the transcript names them, masked where it was, or nothing where it does not
 * @param isInterviewer whether the interviewer speaks; such turns are read, not counted
 * @param question the variable of the guide or survey that it answers
 */
public record Turn(
        int number,
        Span span,
        @Nullable String speaker,
        boolean isInterviewer,
        Language language,
        @Nullable String question) {

    /** Without who speaks. */
    public Turn unnamed() {
        return new Turn(number, span, null, isInterviewer, language, question);
    }
}
