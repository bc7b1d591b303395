package org.ovoz.qualitative.results;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.questionnaire.CountryCode;

/**
 * Which material is counted; nothing means all of it.
 *
 * @param material open answers, interviews by guides or transcripts
 */
public record ThemeFilter(
        @Nullable CountryCode country, @Nullable SpeakerKind speaker, Document.@Nullable Kind material) {

    public static final ThemeFilter ALL = new ThemeFilter(null, null, null);

    boolean takes(Document document) {
        return Optional.ofNullable(country).stream().allMatch(document.country()::equals)
                && Optional.ofNullable(speaker).stream()
                        .allMatch(document.speaker().kind()::equals)
                && Optional.ofNullable(material).stream().allMatch(document.kind()::equals);
    }

    /** Whether it tells something of those whom it lets through. */
    boolean isNarrow() {
        return country != null || speaker != null || material != null;
    }
}
