package org.ovoz.tabulation.columns;

import java.time.LocalDate;
import java.util.random.RandomGenerator;

/** Cases one by one in a random order, without their ids: for files in which nobody shall find a case by its place. */
public final class ShuffledCases {

    /** Takes one case. */
    @FunctionalInterface
    public interface Sink {

        /**
         * @param completedOn the day on which it was sent
         * @param codes one per coded variable, in their order; a new array each time
         */
        void take(LocalDate completedOn, int[] codes);
    }

    private ShuffledCases() {}

    /** Tells every chosen case once; needs four bytes a case. */
    public static void forEach(Cases cases, RandomGenerator random, Sink sink) {
        var snapshot = cases.snapshot();
        var width = snapshot.variables().size();
        for (var place : shuffled(cases, random)) {
            var block = snapshot.blocks().get(place >> Block.SHIFT);
            var row = place & Block.MASK;
            var codes = new int[width];
            for (int column = 0; column < width; column++) {
                codes[column] = block.code(column, row);
            }
            sink.take(LocalDate.ofEpochDay(block.code(width, row)), codes);
        }
    }

    /** The places of the chosen cases, shuffled as by Fisher and Yates (Durstenfeld 1964, algorithm 235). */
    private static int[] shuffled(Cases cases, RandomGenerator random) {
        var places = new int[cases.size()];
        var count = 0;
        for (int block = 0; block < cases.snapshot().blocks().size(); block++) {
            var groups = cases.groups(block);
            for (int row = 0; row < cases.snapshot().rows(block); row++) {
                if (groups[row] > 0) {
                    var other = random.nextInt(count + 1);
                    places[count] = places[other];
                    places[other] = block << Block.SHIFT | row;
                    count++;
                }
            }
        }
        return places;
    }
}
