package org.ovoz.qualitative.agreement;

import org.ovoz.qualitative.Code;

/**
 * Agreement about one code, present or absent in a turn; a code is present where one of those under it is.
 *
 * @param both turns in which both coders have it, {@code first} and {@code second} those in which one alone has
 * @param all over all turns
 * @param coded over the turns on which at least one coder put any code at all: without the text that nobody coded
 */
public record CodeAgreement(Code code, int both, int first, int second, Agreement all, Agreement coded) {

    /** Whether any coder used it. */
    public boolean isUsed() {
        return both + first + second > 0;
    }
}
