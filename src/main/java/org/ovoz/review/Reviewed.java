package org.ovoz.review;

import java.util.Set;
import org.ovoz.quality.Flag;

/**
 * A line of the list: an interview with what is remarkable in it.
 *
 * @param interviewer the name of who held it; empty where nobody did
 */
public record Reviewed(SentInterview sent, Set<Flag> flags, String interviewer) {

    public Reviewed {
        flags = Set.copyOf(flags);
    }

    public boolean isFlagged() {
        return !flags.isEmpty();
    }

    /** Never what is remarkable, because this may reach a log. */
    @Override
    public String toString() {
        return "Reviewed[" + sent.id() + "]";
    }
}
