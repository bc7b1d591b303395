package org.ovoz.review;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;

/**
 * A paper interview that is entered twice.
 *
 * @param second the other entry; empty once every difference is settled
 * @param enteredFirst who entered the first, or null
 * @param enteredAgain who entered the second
 * @param isSent whether the second entry was finished
 * @param compared how many questions were compared, once it is settled
 * @param equal in how many both agreed
 */
public record SecondEntry(
        InterviewId first,
        Optional<InterviewId> second,
        CountryCode country,
        @Nullable UUID enteredFirst,
        UUID enteredAgain,
        boolean isSent,
        @Nullable Integer compared,
        @Nullable Integer equal) {

    @Override
    public String toString() {
        return "SecondEntry[" + first + "]";
    }
}
