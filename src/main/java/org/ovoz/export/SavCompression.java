package org.ovoz.export;

import java.io.ByteArrayOutputStream;
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
    private static final byte[] BLANK = "        ".getBytes(java.nio.charset.StandardCharsets.US_ASCII);

    private final OutputStream out;
    private final byte[] commands = new byte[ELEMENT];
    private final ByteArrayOutputStream elements = new ByteArrayOutputStream(ELEMENT * ELEMENT);
    private final ByteBuffer number = ByteBuffer.allocate(ELEMENT).order(ByteOrder.LITTLE_ENDIAN);
    private int count;

    SavCompression(OutputStream out) {
        this.out = out;
    }

    void number(double value) throws IOException {
        var code = value + BIAS;
        if (code == Math.rint(code) && code >= 1 && code <= LARGEST_CODE) {
            command((int) code);
        } else {
            elements.write(number.clear().putDouble(value).array());
            command(AS_IT_IS);
        }
    }

    /** Elements of a string: these bytes, filled up with spaces. */
    void string(byte[] bytes, int from, int to, int elementCount) throws IOException {
        var element = new byte[ELEMENT];
        for (int i = 0; i < elementCount; i++) {
            var start = Math.min(to, from + i * ELEMENT);
            var end = Math.min(to, start + ELEMENT);
            Arrays.fill(element, (byte) ' ');
            System.arraycopy(bytes, start, element, 0, end - start);
            if (Arrays.equals(element, BLANK)) {
                command(SPACES);
            } else {
                elements.write(element);
                command(AS_IT_IS);
            }
        }
    }

    void end() throws IOException {
        command(END);
        if (count > 0) {
            flush();
        }
    }

    private void command(int command) throws IOException {
        commands[count++] = (byte) command;
        if (count == ELEMENT) {
            flush();
        }
    }

    private void flush() throws IOException {
        Arrays.fill(commands, count, ELEMENT, (byte) 0);
        out.write(commands);
        elements.writeTo(out);
        elements.reset();
        count = 0;
    }
}
