package org.ovoz.qualitative;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** Takes in a round of second coding that is over, with what was decided. It asks for no right. */
public interface RoundIntake {

    /**
     * What was decided of a turn.
     *
     * @param turns how many turns the text has
     */
    record Decision(DocumentId document, int turn, int turns, CodeId code, boolean isPresent, String reason) {}

    /**
     * A round whose coders have read all its documents.
     *
     * @param day on which it was begun, closed and decided
     * @param decidedBy who decided
     */
    record Bundle(
            String first,
            String second,
            Set<DocumentId> documents,
            LocalDate day,
            String decidedBy,
            List<Decision> decisions) {}

    /** Takes it all, over the codings that are there now, in one transaction. */
    void take(Bundle bundle);
}
