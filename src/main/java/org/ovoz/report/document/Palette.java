package org.ovoz.report.document;

import java.util.List;

/** The colours of charts: told apart by the colour-blind and in grey print. */
final class Palette {

    /** One series. */
    static final String BAR = "2f8a8f";

    /** Slices: from the palette of Okabe and Ito, 2008 (jfly.uni-koeln.de/color). */
    private static final List<String> SLICES = List.of("0072b2", "e69f00", "009e73", "cc79a7", "56b4e9", "d55e00");

    /** Points of a scale, from the lowest to the highest. */
    private static final List<String> SCALE = List.of("d9e6e5", "a9cdcb", "74afae", "2b7578", "00535a");

    private Palette() {}

    static String slice(int number) {
        return SLICES.get(number % SLICES.size());
    }

    /** The colour of a point of a scale with so many points. */
    static String point(int number, int points) {
        return points < 2 ? BAR : SCALE.get(Math.min(number * SCALE.size() / points, SCALE.size() - 1));
    }

    /** The colour of writing on that point. */
    static String onPoint(int number, int points) {
        return points < 2 || number * SCALE.size() / points >= 3 ? "ffffff" : "1f2423";
    }
}
