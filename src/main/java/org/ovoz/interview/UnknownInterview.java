package org.ovoz.interview;

/** There is no interview with this id (any more). */
public final class UnknownInterview extends RuntimeException {

    public UnknownInterview() {
        super("There is no interview with this id (any more).");
    }
}
