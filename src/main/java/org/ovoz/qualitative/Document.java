package org.ovoz.qualitative;

import java.time.LocalDate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/**
 * A piece of material: what is known of a text without reading it.
 *
 * @param title how the team calls it; it holds nothing that the speaker said
 * @param language of most of it; a turn may be in another
 * @param version the newest version of its text, from 1; a text is never changed, a correction is a new version
 * @param madeBy the user who took it in
 */
public record Document(
        DocumentId id,
        Kind kind,
        String title,
        CountryCode country,
        Language language,
        Provenance provenance,
        Speaker speaker,
        int version,
        String madeBy,
        LocalDate madeOn) {

    /** What it is. */
    public enum Kind {
        /** One open answer of a survey interview. */
        ANSWER,
        /** The answers of an interview held by a guide in the application. */
        GUIDE,
        /** A transcript, pasted or from a file. */
        TRANSCRIPT
    }
}
