package org.ovoz.qualitative;

import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;

/**
 * Where a document comes from. With its interview it goes, when that is withdrawn.
 *
 * @param wave of the interview, or nothing for material from elsewhere
 * @param interview the interview whose words it holds
 * @param variable the question that an open answer answers
 * @param linked a survey interview with the same person, whose answers can stand beside the codes
 */
public record Provenance(
        @Nullable WaveId wave,
        @Nullable InterviewId interview,
        @Nullable String variable,
        @Nullable InterviewId linked) {

    /** Of material that belongs to no interview in the application. */
    public static final Provenance ELSEWHERE = new Provenance(null, null, null, null);
}
