package org.ovoz.qualitative.material.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How the letters of a plain file are written as bytes. */
public enum Encoding {
    UTF_8(StandardCharsets.UTF_8),
    UTF_16LE(StandardCharsets.UTF_16LE),
    UTF_16BE(StandardCharsets.UTF_16BE),
    WINDOWS_1251(Charset.forName("windows-1251"));

    /** So much of a text may be zero bytes without its being UTF-16. */
    private static final int ONE_IN = 5;

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
        } else if (zeros(content, 1) > content.length / 2 / ONE_IN) {
            return UTF_16LE;
        } else if (zeros(content, 0) > content.length / 2 / ONE_IN) {
            return UTF_16BE;
        }
        return isUtf8(content) ? UTF_8 : WINDOWS_1251;
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length > 1 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    private static int zeros(byte[] content, int from) {
        var zeros = 0;
        for (int i = from; i < content.length; i += 2) {
            zeros += content[i] == 0 ? 1 : 0;
        }
        return zeros;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The text; bytes that are no letters become U+FFFD. */
    String decode(byte[] content) {
        return new String(content, charset);
    }
}
