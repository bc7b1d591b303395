package org.ovoz.interview;

/**
 * What a respondent gets for a sent interview.
 *
 * @param code with which it can be withdrawn, grouped for reading
 */
public record Receipt(String code) {

    @Override
    public String toString() {
        return "Receipt[…]";
    }
}
