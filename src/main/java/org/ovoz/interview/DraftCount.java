package org.ovoz.interview;

import org.ovoz.questionnaire.CountryCode;

/**
 * How many interviews that were not sent came this far. Nothing else of a draft is shown to anybody but its respondent.
 *
 * @param lastPage id of the page that was shown last, or empty
 */
public record DraftCount(CountryCode country, Mode mode, String lastPage, Reached reached, int drafts) {

    /** How far an interview came that was not sent. */
    public enum Reached {
        /** Nothing is answered. */
        OPENED,
        /** Consent or another required question is answered, nothing else. */
        CONSENTED,
        /** At least one other question is answered. */
        ANSWERED,
        /** An interviewer was told no. */
        REFUSED,
        /** An interviewer met somebody who is not meant. */
        NOT_ELIGIBLE
    }
}
