package org.ovoz.questionnaire;

import java.util.List;
import java.util.Set;

/**
 * A section of the questionnaire: what is shown together.
 *
 * @param id for example {@code media}
 * @param title the section's heading
 * @param only the countries in which it is shown; empty means everywhere
 * @param relevant when it is shown
 * @param audience who fills it in
 * @param items in order
 */
public record Page(
        String id, Text title, Set<CountryCode> only, Condition relevant, Audience audience, List<Item> items) {

    /** Who fills a page in: the respondent, or the interviewer before or after the interview. */
    public enum Audience {
        RESPONDENT,
        INTERVIEWER
    }

    public Page {
        only = Set.copyOf(only);
        items = List.copyOf(items);
    }
}
