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
 */
public record Device(
        UUID id,
        int number,
        UUID worker,
        LocalDate registeredOn,
        LocalDate contactOn,
        Optional<LocalDate> revokedOn,
        Optional<Said> said) {

    /**
     * What a device says of itself.
     *
     * @param collected how many interviews were begun on it
     * @param waiting how many of them are on it and not acknowledged here, drafts included
     */
    public record Said(LocalDate day, int collected, int waiting) {}

    public boolean isRevoked() {
        return revokedOn.isPresent();
    }
}
