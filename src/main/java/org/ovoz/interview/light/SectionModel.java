package org.ovoz.interview.light;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A section.
 *
 * @param at when it was made, in seconds: how long somebody was on it is a number of the interview
 * @param open covered items that are answered anew
 * @param fromReview whether the review is where the way leads back to
 * @param summary what stands at the top, or null
 * @param next what the button forward says
 * @param back what the button back says
 */
public record SectionModel(
        Step step,
        long at,
        Collection<String> open,
        boolean fromReview,
        @Nullable Summary summary,
        List<ShownQuestion> questions,
        String next,
        String back) {

    /**
     * A list of questions at the top, each a link to its question.
     *
     * @param kind of the note: error, warn
     * @param text below the list, or null
     */
    public record Summary(
            String kind,
            String title,
            List<Line> lines,
            @Nullable String text) {

        public record Line(String item, String text) {}
    }
}
