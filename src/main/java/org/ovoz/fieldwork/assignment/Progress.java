package org.ovoz.fieldwork.assignment;

import java.time.LocalDate;

/**
 * How far an assignment is.
 *
 * @param done how many counted interviews were put to it, never more than it asks for
 * @param today the day it is in its country
 */
public record Progress(Assignment assignment, int done, LocalDate today) {

    public int interviews() {
        return assignment.terms().interviews();
    }

    public boolean isFinished() {
        return done >= interviews();
    }

    /** Whether its last day is over and interviews are missing. */
    public boolean isOverdue() {
        return !isFinished() && today.isAfter(assignment.terms().until());
    }

    /** How many days are left, today not counted; negative when the last day is over. */
    public int daysLeft() {
        return (int) (assignment.terms().until().toEpochDay() - today.toEpochDay());
    }
}
