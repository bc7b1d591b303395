package org.ovoz.qualitative.agreement;

import java.time.LocalDate;
import org.ovoz.qualitative.CodeId;

/**
 * What the team decided where coders differ. It is never changed: another decision is a new entry.
 *
 * @param number from 1 for each turn and code
 * @param turns how many turns the text has as long as it counts; 0 once its turn was joined with another or divided
 * @param code as it was called then; it may have been merged since
 * @param isPresent whether the turn has the code
 * @param reason why, in the words of who decided
 */
public record Resolution(
        TurnId turn,
        int turns,
        CodeId code,
        int number,
        boolean isPresent,
        String reason,
        String decidedBy,
        LocalDate decidedOn) {

    /** In code points; more is refused. */
    public static final int LONGEST_REASON = 2_000;
}
