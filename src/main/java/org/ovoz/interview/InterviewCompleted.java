package org.ovoz.interview;

import org.ovoz.questionnaire.WaveId;

/** An interview was sent and is on disk. */
public record InterviewCompleted(InterviewId id, WaveId wave) {}
