package org.ovoz.intake.file.sav;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;

/**
 * The zlib blocks of a ZSAV file, one after the other. A block never becomes larger than the trailer says, and the
 * trailer may not say much: how much comes out of all blocks is bounded by the limits on rows and cells.
 */
final class SavBlocks {

    private static final int LARGEST_BLOCK = 16 * 1024 * 1024;
    private static final int DESCRIPTOR = 24;

    /** More than the largest file that is read has in it; a small file could claim thousands of times as much. */
    private static final long LARGEST_DATA = 1L << 30;

    private final SavBytes in;
    private final long[] from;
    private final int[] length;
    private final int[] inflated;
    private byte[] block = new byte[0];
    private int place;
    private int nextBlock;

    SavBlocks(SavBytes in) {
        this.in = in;
        in.skip(8);
        var trailer = in.whole();
        var trailerLength = in.whole();
        in.position(trailer);
        in.skip(16 + 4);
        var blocks = in.integer();
        if (blocks < 0 || trailerLength != DESCRIPTOR + (long) DESCRIPTOR * blocks) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        in.skip((long) DESCRIPTOR * blocks).position(trailer + DESCRIPTOR);
        from = new long[blocks];
        length = new int[blocks];
        inflated = new int[blocks];
        long whole = 0;
        for (int i = 0; i < blocks; i++) {
            in.skip(8);
            from[i] = in.whole();
            inflated[i] = in.integer();
            length[i] = in.integer();
            if (inflated[i] < 0 || inflated[i] > LARGEST_BLOCK || length[i] < 0) {
                throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
            }
            whole += inflated[i];
        }
        if (whole > LARGEST_DATA) {
            throw new UnreadableFile(UnreadableFile.Reason.TOO_MANY_CELLS, Limits.CELLS);
        }
    }

    /** Fills an array unless nothing is left. */
    boolean fill(byte[] into) {
        for (int filled = 0; filled < into.length; ) {
            if (place == block.length && !nextBlock()) {
                if (filled > 0) {
                    throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
                }
                return false;
            }
            var step = Math.min(into.length - filled, block.length - place);
            System.arraycopy(block, place, into, filled, step);
            place += step;
            filled += step;
        }
        return true;
    }

    private boolean nextBlock() {
        while (nextBlock < from.length) {
            in.position(from[nextBlock]);
            block = inflate(in.bytes(length[nextBlock]), inflated[nextBlock]);
            place = 0;
            nextBlock++;
            if (block.length > 0) {
                return true;
            }
        }
        return false;
    }

    private static byte[] inflate(byte[] compressed, int size) {
        var result = new byte[size];
        try (var inflater = new Inflater()) {
            inflater.setInput(compressed);
            int done = 0;
            while (done < size) {
                var step = inflater.inflate(result, done, size - done);
                if (step == 0) {
                    throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
                }
                done += step;
            }
            return result;
        } catch (DataFormatException _) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
    }
}
