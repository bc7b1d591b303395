package org.ovoz.export.spss;

import java.nio.charset.StandardCharsets;

/** The limits of labels in a system file. They are in bytes, and a Cyrillic letter takes two. */
final class SavLabels {

    /** The name of the attribute that says how a variable is made. */
    static final String NOTE = "note";

    public static final int VARIABLE = 255;
    public static final int VALUE = 120;
    static final int FILE = 64;
    static final int NAME = 64;

    private static final String CUT = "…";
    private static final int CUT_BYTES = CUT.getBytes(StandardCharsets.UTF_8).length;

    private SavLabels() {}

    public static boolean fits(String label, int most) {
        return label.getBytes(StandardCharsets.UTF_8).length <= most;
    }

    /** The same as {@link #within}, as a text. */
    public static String shortened(String label, int most) {
        return new String(within(label, most), StandardCharsets.UTF_8);
    }

    /**
     * A label within a limit: the middle is left out, because questions of one item differ at their ends (the option or
     * row) and of several items at their beginnings.
     */
    static byte[] within(String label, int most) {
        if (fits(label, most)) {
            return label.getBytes(StandardCharsets.UTF_8);
        }
        var half = (most - CUT_BYTES) / 2;
        var start = new String(SavOutput.utf8(label, half), StandardCharsets.UTF_8);
        var end = label;
        while (!fits(end, most - CUT_BYTES - start.getBytes(StandardCharsets.UTF_8).length)) {
            end = end.substring(end.offsetByCodePoints(0, 1));
        }
        return (start + CUT + end).getBytes(StandardCharsets.UTF_8);
    }
}
