package org.ovoz.fieldwork.contact;

import java.time.LocalDate;
import java.util.UUID;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** An appointment or call-back that is still to come. */
public record Contact(UUID id, WaveId wave, CountryCode country, Mode mode, UUID worker, Try last) {

    /** No note is longer. */
    public static final int LONGEST_NOTE = 120;

    /**
     * What was recorded last.
     *
     * @param note a few words of the interviewer to himself or herself, without names; may be empty
     */
    public record Try(Result result, Reason reason, LocalDate day, String note) {}

    @Override
    public String toString() {
        return "Contact[" + id + "]";
    }
}
