package org.ovoz.interview;

import java.util.UUID;

/**
 * The id of an interview: random (version 4), because a version 7 UUID would carry the time.
 *
 * @param value the UUID
 */
public record InterviewId(UUID value) {

    public static InterviewId random() {
        return new InterviewId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
