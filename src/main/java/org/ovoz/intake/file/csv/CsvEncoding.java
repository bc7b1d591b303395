package org.ovoz.intake.file.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** In which encoding a text is. */
final class CsvEncoding {

    private static final int LOOK_AT = 64 * 1024;

    private CsvEncoding() {}

    /**
     * The encoding that its bytes speak for. A text of UTF-8 stays one where some bytes are damaged: only a file that has
     * more bytes against it than characters for it is taken for the Cyrillic of one byte.
     */
    static Charset guess(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (begins(content, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        if (begins(content, 0xEF, 0xBB, 0xBF)) {
            return StandardCharsets.UTF_8;
        }
        var after = endsOfLinesBesideZero(content, 1);
        var before = endsOfLinesBesideZero(content, -1);
        if (after || before) {
            return after ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return speaksForUtf8(content) ? StandardCharsets.UTF_8 : CsvShape.CYRILLIC;
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (content.length <= i || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    /** Whether most ends of lines have a zero byte on one side, as in UTF-16; a single one elsewhere says nothing. */
    private static boolean endsOfLinesBesideZero(byte[] content, int side) {
        int ends = 0;
        int beside = 0;
        for (int i = 0; i < Math.min(content.length, LOOK_AT); i++) {
            if (content[i] == '\n' || content[i] == '\r') {
                ends++;
                var other = i + side;
                beside += other >= 0 && other < content.length && content[other] == 0 ? 1 : 0;
            }
        }
        return beside * 2 > ends;
    }

    private static boolean speaksForUtf8(byte[] content) {
        int characters = 0;
        int damaged = 0;
        for (int i = 0; i < content.length; ) {
            var length = length(content[i]);
            if (length == 1) {
                i++;
                continue;
            }
            var whole = 1;
            while (whole < length && i + whole < content.length && (content[i + whole] & 0xC0) == 0x80) {
                whole++;
            }
            characters += whole == length ? 1 : 0;
            damaged += whole == length ? 0 : 1;
            i += whole;
        }
        return damaged == 0 || characters > damaged;
    }

    /** How many bytes a character has by its first one; 0 for a byte that begins none. */
    private static int length(byte first) {
        var bits = first & 0xFF;
        if (bits < 0x80) {
            return 1;
        }
        if (bits < 0xC2 || bits > 0xF4) {
            return 0;
        }
        return bits < 0xE0 ? 2 : bits < 0xF0 ? 3 : 4;
    }
}
