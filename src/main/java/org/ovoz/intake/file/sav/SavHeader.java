package org.ovoz.intake.file.sav;

import java.nio.ByteOrder;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/**
 * The beginning of a system file.
 *
 * @param compression 0 none, 1 bytes, 2 zlib
 * @param weight the element, from 1, of the variable by which cases are weighted; 0 where they are not
 * @param cases how many there are, or −1 where the writer did not know
 * @param bias by which byte-compressed numbers are shifted
 */
record SavHeader(int compression, int weight, int cases, double bias) {

    static final int LENGTH = 176;

    private static final int NAME = 60;

    static SavHeader read(SavBytes in) {
        in.skip(4 + NAME);
        in.order(ByteOrder.LITTLE_ENDIAN);
        var layout = in.integer();
        if (layout != 2 && layout != 3) {
            in.position(4 + NAME);
            in.order(ByteOrder.BIG_ENDIAN);
            layout = in.integer();
        }
        if (layout != 2 && layout != 3) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        in.skip(4);
        var compression = in.integer();
        var weight = in.integer();
        var cases = in.integer();
        var bias = in.number();
        if (compression < 0 || compression > 2 || cases < -1 || !Double.isFinite(bias)) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        if (cases > Limits.ROWS) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_ROWS, Limits.ROWS);
        }
        in.position(LENGTH);
        return new SavHeader(compression, weight, cases, bias);
    }
}
