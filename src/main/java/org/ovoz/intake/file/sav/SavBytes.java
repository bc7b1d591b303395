package org.ovoz.intake.file.sav;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.ovoz.intake.file.UnreadableFile;

/** The bytes of a system file from the beginning on; reading past the end says that the file is cut off. */
final class SavBytes {

    private final ByteBuffer buffer;

    SavBytes(byte[] content) {
        buffer = ByteBuffer.wrap(content);
    }

    void order(ByteOrder order) {
        buffer.order(order);
    }

    ByteOrder order() {
        return buffer.order();
    }

    boolean hasMore() {
        return buffer.hasRemaining();
    }

    /** Goes to a place that the file names. */
    void position(long place) {
        if (place < 0 || place > buffer.limit()) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
        }
        buffer.position((int) place);
    }

    int integer() {
        need(Integer.BYTES);
        return buffer.getInt();
    }

    long whole() {
        need(Long.BYTES);
        return buffer.getLong();
    }

    double number() {
        need(Double.BYTES);
        return buffer.getDouble();
    }

    byte[] bytes(long count) {
        need(count);
        var bytes = new byte[(int) count];
        buffer.get(bytes);
        return bytes;
    }

    SavBytes skip(long count) {
        need(count);
        buffer.position(buffer.position() + (int) count);
        return this;
    }

    /** Fills an array unless nothing is left; part of it is a file that is cut off. */
    boolean fill(byte[] into) {
        if (!buffer.hasRemaining()) {
            return false;
        }
        need(into.length);
        buffer.get(into);
        return true;
    }

    private void need(long count) {
        if (count < 0) {
            throw new UnreadableFile(UnreadableFile.Reason.DAMAGED);
        }
        if (count > buffer.remaining()) {
            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
        }
    }
}
