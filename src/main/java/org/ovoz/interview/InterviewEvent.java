package org.ovoz.interview;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an interview. Typed texts are not in it, only that they changed.
 *
 * @param number from 1
 * @param item whose answer changed, or null: a correction may change several
 * @param before codes by variable before a correction, as they were in the data: −1 where an item was not asked
 * @param after codes by variable after it; −1 where an item is no longer asked
 * @param texts the text variables that were written, or that a correction changed, added or took away
 * @param actor the user who did it, or null for the respondent
 * @param reason of a correction or exclusion, or null
 */
public record InterviewEvent(
        int number,
        Kind kind,
        @Nullable String item,
        Map<String, Integer> before,
        Map<String, Integer> after,
        Set<String> texts,
        @Nullable UUID actor,
        @Nullable String reason,
        LocalDate day) {

    public enum Kind {
        STARTED,
        ANSWERED,
        SENT,
        CORRECTED,
        EXCLUDED,
        INCLUDED,
        /** Read and found good by a lead. */
        APPROVED,
        /** To whoever held it, with a comment. */
        SENT_BACK,
        /** Again, because it was changed since somebody decided. */
        TO_REVIEW,
        /** Taken over from a file. */
        IMPORTED
    }

    /** Everything that changed, in the order of the questionnaire. */
    public Collection<String> variables() {
        var variables = new LinkedHashSet<>(before.keySet());
        variables.addAll(after.keySet());
        variables.addAll(texts);
        return variables;
    }

    /** What happened, never which codes, because this may reach a log. */
    @Override
    public String toString() {
        return "InterviewEvent[" + number + ", " + kind + "]";
    }
}
