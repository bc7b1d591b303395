package org.ovoz.interview.version;

import org.ovoz.interview.Interview;

/** The version of the questionnaire that an interview was answered in cannot be read any more, so that it is not corrected. */
public final class VersionNotKept extends RuntimeException {

    public VersionNotKept(Interview interview) {
        super("%s, version %d, was not kept.".formatted(interview.questionnaire(), interview.version()));
    }
}
