package org.ovoz.qualitative.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.questionnaire.CountryCode;

/**
 * What may be said of the speaker beside a quotation. Whoever shows or writes a quotation takes it from here and from
 * nowhere else.
 *
 * @param name pseudonym, or whatever stands for the name; with the place only if the speaker allows the name
 */
public record Attributed(
        SpeakerKind kind,
        CountryCode country,
        @Nullable String name,
        @Nullable String place) {

    /**
     * Empty where the speaker allows nothing.
     *
     * @param outgoing puts blocks for words that are masked in the text
     */
    public static Optional<Attributed> of(Document document, Outgoing outgoing) {
        var speaker = outgoing.document(document).speaker();
        return switch (speaker.attribution()) {
            case NOTHING -> Optional.empty();
            case ROLE -> Optional.of(new Attributed(speaker.kind(), document.country(), null, null));
            case NAME ->
                Optional.of(new Attributed(speaker.kind(), document.country(), speaker.pseudonym(), speaker.place()));
        };
    }

    /** Whether a quotation of this document may ever leave the team. */
    public static boolean mayLeave(Document document) {
        return document.speaker().attribution() != Attribution.NOTHING;
    }
}
