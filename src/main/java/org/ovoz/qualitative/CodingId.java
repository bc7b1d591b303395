package org.ovoz.qualitative;

import java.util.UUID;

/**
 * A coding, by a random id.
 *
 * @param value the UUID
 */
public record CodingId(UUID value) {

    public static CodingId random() {
        return new CodingId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if it is no UUID */
    public static CodingId of(String text) {
        return new CodingId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
