package org.ovoz.interview;

import java.time.LocalDate;
import java.util.Optional;

/** Whether the last backup of this server was written. */
public interface BackupHealth {

    /** The day on which the last one failed; empty if it was written, or none was ever asked for. */
    Optional<LocalDate> failedOn();
}
