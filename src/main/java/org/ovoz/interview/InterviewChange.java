package org.ovoz.interview;

import org.ovoz.questionnaire.WaveId;

/**
 * A line of the change feed: an interview was sent, corrected, withdrawn, excluded or included again. What it is now is
 * read from {@link InterviewRows#counted}.
 *
 * @param number grows with every change of any interview
 */
public record InterviewChange(long number, InterviewId id, WaveId wave) {}
