package org.ovoz.interview.light;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of a slip.
 *
 * @param title the heading
 * @param text what there is to know and to do
 * @param code that was typed, or came with the link
 * @param asks whether a code is asked for
 * @param questions whether the two questions are asked
 * @param took answers to "Did it take place?", by their codes
 * @param lengths answers to "About how long?", by their codes
 * @param problem what is missing, or null
 * @param ticket to wait with while many wrong codes come; null in calm times
 * @param crowd says how long
 */
public record SlipModel(
        String title,
        String text,
        String code,
        boolean asks,
        boolean questions,
        List<Choice> took,
        List<Choice> lengths,
        @Nullable String problem,
        @Nullable String ticket,
        String crowd) {

    public record Choice(String code, String label, boolean checked) {}
}
