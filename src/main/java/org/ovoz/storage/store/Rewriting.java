package org.ovoz.storage.store;

import java.sql.SQLException;
import java.util.function.BooleanSupplier;

/** Writes the files of the database anew, without what was deleted, and in the order of random numbers. */
interface Rewriting {

    /** How it went. */
    enum Outcome {
        DONE,
        /** Somebody reads or writes for longer than others can be kept waiting: later. */
        BUSY,
        /** There is no room for the new file beside the old one. */
        NO_ROOM,
        /** Another server does it now, or has just done it. */
        ELSEWHERE
    }

    /** @param isDue asked once more when no other server can do it meanwhile */
    Outcome run(BooleanSupplier isDue) throws SQLException;

    /** Whether it runs now, and others wait for it. */
    boolean isRunning();
}
