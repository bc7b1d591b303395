package org.ovoz.interview.store;

import java.io.ByteArrayOutputStream;
import java.util.Collection;

/**
 * The compact form of a sent interview's codes: one per coded variable of its questionnaire, in order, each as a
 * zigzag-encoded variable-length number (small codes, missing ones too, take one byte). Reading a million of these is
 * much faster than reading a million JSON documents.
 */
public final class CodedRow {

    private CodedRow() {}

    public static byte[] write(Collection<Integer> codes) {
        var bytes = new ByteArrayOutputStream(codes.size());
        for (int code : codes) {
            var zigzag = (code << 1) ^ (code >> 31);
            while ((zigzag & ~0x7F) != 0) {
                bytes.write(zigzag & 0x7F | 0x80);
                zigzag >>>= 7;
            }
            bytes.write(zigzag);
        }
        return bytes.toByteArray();
    }

    public static int[] read(byte[] bytes) {
        var codes = new int[bytes.length];
        var count = 0;
        var position = 0;
        while (position < bytes.length) {
            var zigzag = 0;
            var shift = 0;
            byte part;
            do {
                part = bytes[position++];
                zigzag |= (part & 0x7F) << shift;
                shift += 7;
            } while (part < 0);
            codes[count++] = (zigzag >>> 1) ^ -(zigzag & 1);
        }
        return java.util.Arrays.copyOf(codes, count);
    }
}
