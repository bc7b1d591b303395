package org.ovoz.interview.sent;

import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

/**
 * A line of the change feed: an interview was sent, corrected, withdrawn, excluded or included again. What it is now is
 * read from {@link InterviewRows#counted}.
 *
 * @param number grows with every change of any interview
 * @param id of the interview, or null where the wave is to be read anew: a whole file came or went, or changes of it are
 *     no longer known
 */
public record InterviewChange(long number, @Nullable InterviewId id, WaveId wave) {}
