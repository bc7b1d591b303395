package org.ovoz.qualitative;

import org.jspecify.annotations.Nullable;

/**
 * A code of the codebook.
 *
 * @param parent the code above it, or nothing at the top
 * @param position among those with the same parent, from 0
 * @param name such as {@code PAY_FEE}; unique in the codebook without regard to capitals
 * @param colour as {@code #rrggbb}
 * @param words what it means
 * @param isRetired whether it is offered no more; codings with it stay
 */
public record Code(
        CodeId id, @Nullable CodeId parent, int position, String name, String colour, Words words, boolean isRetired) {

    /**
     * What coders are told of a code, each possibly empty.
     *
     * @param definition what it stands for
     * @param example a passage to which it applies, in the team's words or masked
     * @param include when it is used
     * @param exclude when it is not, though it seems so
     */
    public record Words(String definition, String example, String include, String exclude) {
        public static final Words NONE = new Words("", "", "", "");
    }
}
