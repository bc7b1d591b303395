package org.ovoz.qualitative;

import java.util.UUID;

/**
 * A code, by a random id.
 *
 * @param value the UUID
 */
public record CodeId(UUID value) {

    private static final int SHORT = 8;

    public static CodeId random() {
        return new CodeId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if it is no UUID */
    public static CodeId of(String text) {
        return new CodeId(UUID.fromString(text));
    }

    /** How the audit trail calls a code: never by its name, which may be somebody's words. */
    public String shortly() {
        return value.toString().substring(0, SHORT);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
