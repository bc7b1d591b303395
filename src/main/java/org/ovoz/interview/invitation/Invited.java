package org.ovoz.interview.invitation;

import java.util.Locale;
import org.ovoz.interview.Interview;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** What the code of an invitation leads to. */
public sealed interface Invited {

    /** An interview can be begun with it. */
    record Ready(WaveId wave, CountryCode country) implements Invited {}

    /** An interview was begun with it just now. */
    record Begun(Interview interview) implements Invited {}

    /** It leads to no interview. */
    record Refused(Reason reason) implements Invited {}

    /** Why no interview can be begun. */
    enum Reason {
        /** No code at all: a character is missing or wrong. */
        MISTYPED,
        UNKNOWN,
        /** An interview was begun with it before. */
        USED,
        /** Its batch was revoked. */
        REVOKED,
        /** Its wave is not open. */
        CLOSED,
        /** Enough interviews were sent in its country. */
        FULL;

        /** Names its words: {@code interview.invited.used}. */
        public String key() {
            return "invited." + name().toLowerCase(Locale.ROOT);
        }
    }
}
