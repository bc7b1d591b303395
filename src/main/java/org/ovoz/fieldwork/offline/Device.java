package org.ovoz.fieldwork.offline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/**
 * A device on which an interviewer holds interviews without a network.
 *
 * @param number by which people call it
 * @param contactOn the day on which it was here last
 * @param said what it said of itself last
 * @param contactsArrived how many contacts came that were recorded on it, each once
 */
public record Device(
        UUID id,
        int number,
        UUID worker,
        LocalDate registeredOn,
        LocalDate contactOn,
        Optional<LocalDate> revokedOn,
        Optional<Said> said,
        int contactsArrived) {

    /**
     * How much of a kind there is on a device.
     *
     * @param collected how many were begun or recorded on it, those that are here too
     * @param waiting how many of them are on it and not acknowledged here, drafts included
     */
    public record Count(int collected, int waiting) {}

    /**
     * What a device says of itself.
     *
     * @param numbered of what has a running number: interviews, practice, corrections, drafts that were deleted
     * @param contacts of contacts, which have none; empty if it said nothing of them
     */
    public record Said(LocalDate day, Count numbered, Optional<Count> contacts) {

        /** Whether nothing of any kind waits on it. */
        boolean isAllSent() {
            return numbered.waiting() == 0
                    && contacts.filter(count -> count.waiting() == 0).isPresent();
        }
    }

    public boolean isRevoked() {
        return revokedOn.isPresent();
    }
}
