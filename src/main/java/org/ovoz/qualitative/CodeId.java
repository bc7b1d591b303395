package org.ovoz.qualitative;

import java.util.UUID;

/**
 * A code, by a random id.
 *
 * @param value the UUID
 */
public record CodeId(UUID value) {

    public static CodeId random() {
        return new CodeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if it is no UUID */
    public static CodeId of(String text) {
        return new CodeId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
