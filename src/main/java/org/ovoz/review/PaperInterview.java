package org.ovoz.review;

import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/** An interview that was entered from paper and can be entered again: which paper it is, and nothing that stands on it. */
public record PaperInterview(InterviewId id, WaveId wave, CountryCode country, Language language) {}
