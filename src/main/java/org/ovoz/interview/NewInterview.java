package org.ovoz.interview;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * What is known when an interview begins.
 *
 * @param channel the part of the link that says where it was found, or null
 * @param interviewer the user who holds it, or null when respondents answer by themselves
 * @param practice whether it is for training and counts nowhere
 */
public record NewInterview(
        WaveId wave,
        CountryCode country,
        Mode mode,
        Language language,
        @Nullable String channel,
        @Nullable UUID interviewer,
        boolean practice) {}
