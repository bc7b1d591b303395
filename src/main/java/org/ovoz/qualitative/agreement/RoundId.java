package org.ovoz.qualitative.agreement;

import java.util.UUID;

/**
 * A round of second coding, by a random id.
 *
 * @param value the UUID
 */
public record RoundId(UUID value) {

    public static RoundId random() {
        return new RoundId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
