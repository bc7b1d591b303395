package org.ovoz.qualitative;

import org.jspecify.annotations.Nullable;

/**
 * The person interviewed, never by name unless they allow it.
 *
 * @param pseudonym how the team calls them, such as "KG-03"; no two people of a country have the same
 * @param place a region or kind of place, or nothing
 * @param attribution what may be said of them beside a quotation
 */
public record Speaker(String pseudonym, @Nullable String place, SpeakerKind kind, Attribution attribution) {}
