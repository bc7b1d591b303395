package org.ovoz.qualitative;

import java.util.UUID;

/**
 * A memo, by a random id.
 *
 * @param value the UUID
 */
public record MemoId(UUID value) {

    public static MemoId random() {
        return new MemoId(UUID.randomUUID());
    }

    /** @throws IllegalArgumentException if it is no UUID */
    public static MemoId of(String text) {
        return new MemoId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
