package org.ovoz.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * The bytecode compression of data in system files: eight command bytes, then the elements that the commands could not
 * tell by themselves. Small whole numbers and spaces take one byte.
 */
final class SavCompression {

    static final int BIAS = 100;

    private static final int LARGEST_CODE = 251;
    private static final int END = 252;
    private static final int AS_IT_IS = 253;
    private static final int SPACES = 254;
    private static final int ELEMENT = 8;

    private final OutputStream out;

    /** The commands, and behind them the elements that they leave out. */
    private final byte[] block = new byte[ELEMENT + ELEMENT * ELEMENT];

    private final ByteBuffer numbers = ByteBuffer.wrap(block).order(ByteOrder.LITTLE_ENDIAN);
    private int commands;
    private int end = ELEMENT;

    SavCompression(OutputStream out) {
        this.out = out;
    }

    void number(double value) throws IOException {
        var code = value + BIAS;
        if (code == Math.rint(code) && code >= 1 && code <= LARGEST_CODE) {
            command((int) code);
        } else {
            numbers.putDouble(end, value);
            end += ELEMENT;
            command(AS_IT_IS);
        }
    }

    /** Elements of a string: these bytes, filled up with spaces. */
    void string(byte[] bytes, int from, int to, int elementCount) throws IOException {
        for (int i = 0; i < elementCount; i++) {
            var start = from + i * ELEMENT;
            var length = Math.min(ELEMENT, to - start);
            if (isBlank(bytes, start, length)) {
                command(SPACES);
            } else {
                System.arraycopy(bytes, start, block, end, length);
                Arrays.fill(block, end + length, end + ELEMENT, (byte) ' ');
                end += ELEMENT;
                command(AS_IT_IS);
            }
        }
    }

    private static boolean isBlank(byte[] bytes, int from, int length) {
        for (int i = 0; i < length; i++) {
            if (bytes[from + i] != ' ') {
                return false;
            }
        }
        return true;
    }

    void end() throws IOException {
        command(END);
        if (commands > 0) {
            flush();
        }
    }

    private void command(int command) throws IOException {
        block[commands++] = (byte) command;
        if (commands == ELEMENT) {
            flush();
        }
    }

    private void flush() throws IOException {
        Arrays.fill(block, commands, ELEMENT, (byte) 0);
        out.write(block, 0, end);
        commands = 0;
        end = ELEMENT;
    }
}
