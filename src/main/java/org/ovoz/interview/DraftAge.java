package org.ovoz.interview;

import java.time.LocalDate;
import org.ovoz.questionnaire.CountryCode;

/**
 * How many drafts were changed last on the same day, and stopped at the same page. Nothing else of a draft is shown to
 * anybody but its respondent.
 *
 * @param lastPage id of the page that was shown last, or empty
 */
public record DraftAge(LocalDate changedOn, CountryCode country, Mode mode, String lastPage, int drafts) {

    /** The first day on which they may be deleted. */
    public LocalDate deletedFrom() {
        return changedOn.plusDays(Upkeep.DRAFT_DAYS + 1L);
    }
}
