package org.ovoz.interview;

/** The version of the questionnaire that an interview was answered in cannot be read any more, so that it is not corrected. */
public final class VersionNotKept extends RuntimeException {

    VersionNotKept(Interview interview) {
        super("%s, version %d, was not kept.".formatted(interview.questionnaire(), interview.version()));
    }
}
