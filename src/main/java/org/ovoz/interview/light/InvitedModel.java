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
 * @param coupon what is asked beside the questionnaire where it is a coupon, or null
 * @param used whether somebody may go on with a code of an interview
 * @param open whether one can take part all the same, by the link that is open to everybody
 * @param ticket to wait with while many wrong codes come, or many begin; null in calm times
 * @param crowd says how long
 */
public record InvitedModel(
        String title,
        String text,
        String code,
        boolean asks,
        @Nullable Ready ready,
        @Nullable Coupon coupon,
        boolean used,
        boolean open,
        @Nullable String ticket,
        String crowd) {

    /**
     * What everybody should read before beginning.
     *
     * @param more what is stored, and who reads it
     * @param press tells two presses on one page from presses on two
     */
    public record Ready(List<String> promises, List<String> more, String press) {}

    /**
     * The questions of a coupon, as they were answered on the page before, if it comes back.
     *
     * @param degree what was typed; null where that is not asked
     * @param problem what is wrong with it, or empty
     */
    public record Coupon(List<Relation> relations, @Nullable String degree, String problem) {}

    /** A way of knowing somebody. */
    public record Relation(String code, String text, boolean checked) {}
}
