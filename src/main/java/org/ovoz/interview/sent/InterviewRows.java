package org.ovoz.interview.sent;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

/**
 * Sent interviews of the survey as rows for tables and exports. Practice, excluded and {@link UnreadableInterviews} are not among
 * them, and asked for a wave of interviews in depth the streams refuse. Changes are told of both kinds.
 */
public interface InterviewRows {

    /** How many interviews of all waves count: what the streams tell. */
    long sent();

    /** Streams the interviews of a wave without texts; never all of them in memory. */
    void forEachCoded(WaveId wave, Consumer<CodedInterview> consumer);

    /** Streams the interviews of a wave with their texts. */
    void forEachWithTexts(WaveId wave, Consumer<CodedInterview> consumer);

    /** One interview without texts, or empty if it is not counted (any more) or cannot be read. */
    Optional<CodedInterview> counted(InterviewId id);

    /** The number of the latest change. */
    long latestChange();

    /**
     * The changes after a number, oldest first, at most a thousand. They are kept for a day; for whoever asks after one that
     * is no longer followed by all the others, every wave is to be read anew.
     */
    List<InterviewChange> changesAfter(long number);
}
