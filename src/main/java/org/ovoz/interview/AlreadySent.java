package org.ovoz.interview;

/** The interview has been sent; it cannot be answered any more. */
public final class AlreadySent extends RuntimeException {

    public AlreadySent() {
        super("The interview has been sent; it cannot be answered any more.");
    }
}
