package org.ovoz.fieldwork.assignment;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * What a field worker is to hold.
 *
 * @param givenOn from which day on interviews count for it
 * @param revision how often it was changed
 */
public record Assignment(
        UUID id, WaveId wave, CountryCode country, UUID worker, Terms terms, LocalDate givenOn, int revision) {

    /** No assignment asks for more interviews. */
    public static final int MOST = 500;

    /** No place has a longer name. */
    public static final int LONGEST_PLACE = 80;

    /**
     * What can be changed of it.
     *
     * @param mode or null for any in which interviewers hold interviews
     * @param place a region or town in the study's own words, never an address; may be empty
     * @param until the last day
     */
    public record Terms(int interviews, @Nullable Mode mode, String place, LocalDate until) {}

    /** Whether an interview of this mode counts for it. */
    boolean takes(Mode mode) {
        return terms.mode() == null || terms.mode() == mode;
    }
}
