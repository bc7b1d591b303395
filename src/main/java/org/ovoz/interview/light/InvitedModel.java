package org.ovoz.interview.light;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page of an invitation.
 *
 * @param title the heading
 * @param text what there is to know and to do
 * @param code that was typed, or came with the link
 * @param asks whether a code is asked for
 * @param ready what is promised where an interview can begin, or null
 * @param used whether somebody may go on with a code of an interview
 * @param ticket to wait with while many wrong codes come, or many begin; null in calm times
 * @param crowd says how long
 */
public record InvitedModel(
        String title,
        String text,
        String code,
        boolean asks,
        @Nullable Ready ready,
        boolean used,
        @Nullable String ticket,
        String crowd) {

    /**
     * What everybody should read before beginning.
     *
     * @param more what is stored, and who reads it
     */
    public record Ready(List<String> promises, List<String> more) {}
}
