package org.ovoz.interview.sent;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * All sent interviews of a wave, excluded ones among them, practice not: for checks of the data's quality. Who may see
 * what comes of it is decided by the callers.
 */
public interface SentCases {

    /**
     * Streams the interviews, those that are left out last, with the typed texts that this server can read: never all of
     * them in memory.
     */
    void forEach(WaveId wave, Consumer<SentCase> consumer);

    /** Some of these interviews, with their texts: those of the wave that were sent and are no practice. */
    void forEach(WaveId wave, Collection<InterviewId> ids, Consumer<SentCase> consumer);

    /** The interviews of some countries that are left out of the counts, each with its latest decision, newest first. */
    List<Exclusion> exclusions(WaveId wave, Set<CountryCode> countries);
}
