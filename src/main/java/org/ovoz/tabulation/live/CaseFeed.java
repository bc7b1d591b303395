package org.ovoz.tabulation.live;

import java.util.UUID;
import org.ovoz.questionnaire.WaveId;

/**
 * Where {@link LiveTables} takes the cases from: all of them once, then every change. Changes carry growing numbers;
 * what is repeated does no harm.
 */
public interface CaseFeed {

    /** Takes what the feed has to tell. */
    interface Sink {

        /**
         * A complete interview that is new or changed.
         *
         * @param epochDay day of completion, in days since 1970-01-01
         * @param codes one per coded variable of the wave's questionnaire, in its order
         */
        void put(WaveId wave, UUID id, int epochDay, int[] codes);

        /** An interview that was withdrawn or excluded; unknown ones are ignored. */
        void remove(WaveId wave, UUID id);

        /** All cases of a wave are told anew; those that are not told again are gone. */
        void renew(WaveId wave);
    }

    /** How many cases {@link #everything} tells, about: for showing how far it is. */
    long size();

    /**
     * Tells all complete interviews that count.
     *
     * @return a number such that every change missing from what was told comes after it
     */
    long everything(Sink sink);

    /**
     * Tells what changed after a number.
     *
     * @return the number of the last change told, or {@code number} when there was none
     */
    long changesAfter(long number, Sink sink);
}
