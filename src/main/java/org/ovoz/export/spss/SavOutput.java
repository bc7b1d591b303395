package org.ovoz.export.spss;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The bytes of an SPSS system file: little-endian numbers, padded texts in UTF-8. */
final class SavOutput {

    private final OutputStream out;
    private final ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);

    SavOutput(OutputStream out) {
        this.out = out;
    }

    SavOutput integer(int... values) throws IOException {
        for (var value : values) {
            out.write(buffer.clear().putInt(value).array(), 0, Integer.BYTES);
        }
        return this;
    }

    SavOutput number(double... values) throws IOException {
        for (var value : values) {
            out.write(buffer.clear().putDouble(value).array(), 0, Double.BYTES);
        }
        return this;
    }

    SavOutput bytes(byte... bytes) throws IOException {
        out.write(bytes);
        return this;
    }

    /** A text cut at a character to {@code length} bytes and filled with spaces. */
    SavOutput text(String text, int length) throws IOException {
        var bytes = utf8(text, length);
        out.write(bytes);
        fill(' ', length - bytes.length);
        return this;
    }

    SavOutput fill(int with, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            out.write(with);
        }
        return this;
    }

    /** A text in UTF-8, at most {@code most} bytes, never a part of a character. */
    static byte[] utf8(String text, int most) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length <= most) {
            return bytes;
        }
        var end = most;
        while (end > 0 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return java.util.Arrays.copyOf(bytes, end);
    }
}
