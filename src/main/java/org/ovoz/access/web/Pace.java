package org.ovoz.access.web;

import java.util.function.LongSupplier;

/** How fast something happens just now: a count per minute in which what is a minute old weighs a third. */
public final class Pace {

    private static final double MINUTE = 60e9;

    private final LongSupplier nanoTime;
    private double count;
    private long at;

    public Pace() {
        this(System::nanoTime);
    }

    public Pace(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.at = nanoTime.getAsLong();
    }

    /** It has happened once more. */
    public synchronized void add() {
        count = perMinute() + 1;
        at = nanoTime.getAsLong();
    }

    public synchronized double perMinute() {
        return count * Math.exp(-(nanoTime.getAsLong() - at) / MINUTE);
    }
}
