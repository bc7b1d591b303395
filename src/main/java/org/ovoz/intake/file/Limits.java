package org.ovoz.intake.file;

/** How much of a file is read; beyond that it is refused whole. */
public final class Limits {

    /** Bytes of a file. */
    public static final int FILE = 50 * 1024 * 1024;

    /** Rows under the headings. */
    public static final int ROWS = 200_000;

    public static final int COLUMNS = 2_000;

    /** Characters of a cell. */
    public static final int CELL = 100_000;

    /** Cells of a file, which a compressed file of a few bytes could have by the billion. */
    public static final int CELLS = 20_000_000;

    /** Characters of all different texts of a file together. */
    public static final int TEXT = 60_000_000;

    /** Value labels of a file. */
    public static final int LABELS = 200_000;

    private Limits() {}
}
