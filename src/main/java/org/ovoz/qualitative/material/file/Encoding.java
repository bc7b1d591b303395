package org.ovoz.qualitative.material.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a plain file are written as bytes. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1251(Charset.forName("windows-1251"));

    /** So many of the bytes on one side of a text in UTF-16 are zero at least: its blanks and ends of lines. */
    private static final int ONE_IN = 20;

    private final Charset charset;

    Encoding(Charset charset) {
        this.charset = charset;
    }

    /** By the mark at its beginning, by where its zero bytes are, or by what it can be. */
    static Encoding of(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return UTF_16LE;
        } else if (begins(content, 0xFE, 0xFF)) {
            return UTF_16BE;
        } else if (hasZeros(content, 1)) {
            return UTF_16LE;
        } else if (hasZeros(content, 0)) {
            return UTF_16BE;
        }
        return speaksForUtf8(content) ? UTF_8 : WINDOWS_1251;
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** On one side alone; both sides are full of them where there is no text. */
    private static boolean hasZeros(byte[] content, int from) {
        var here = zeros(content, from);
        return here > content.length / 2 / ONE_IN && here > ONE_IN * zeros(content, 1 - from);
    }

    private static int zeros(byte[] content, int from) {
        var zeros = 0;
        for (int i = from; i < content.length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    /**
     * Whether more characters than damaged bytes speak for UTF-8: a text whose end was cut off in the middle of a letter, or in
     * which some bytes are damaged, is read as what it is.
     */
    public static boolean speaksForUtf8(byte[] content) {
        var characters = 0;
        var damaged = 0;
        for (int i = 0; i < content.length; ) {
            var length = length(content[i] & 0xFF);
            var whole = 1;
            while (whole < length && i + whole < content.length && (content[i + whole] & 0xC0) == 0x80) {
                whole++;
            }
            characters += length > 1 && whole == length ? 1 : 0;
            damaged += length == 0 || whole < length ? 1 : 0;
            i += whole;
        }
        return damaged == 0 || characters > damaged;
    }

    /** How many bytes a character has that begins with this one; 0 where none does. */
    private static int length(int first) {
        if (first < 0x80) {
            return 1;
        }
        if (first < 0xC2 || first > 0xF4) {
            return 0;
        }
        return first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    }

    /** The text; bytes that are no letters become U+FFFD. */
    String decode(byte[] content) {
        return new String(content, charset);
    }
}
