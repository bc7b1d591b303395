package org.ovoz.qualitative.exchange;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.ovoz.qualitative.material.file.Encoding;

/**
 * A text as a file has it, with its byte-order mark and ends of lines.
 *
 * @param isOtherEncoding whether it is not UTF-8, as the standard wants it
 */
record RawText(String text, boolean isOtherEncoding) {

    private static final char LOST = '\uFFFD';
    private static final Charset WINDOWS = Charset.forName("windows-1251");
    private static final Charset WINDOWS_LATIN = Charset.forName("windows-1252");

    /** A sign that no database keeps stands as one that says so, so that no place moves. */
    RawText {
        text = text.replace('\0', LOST);
    }

    static RawText of(byte[] content) {
        if (begins(content, 0xFF, 0xFE)) {
            return new RawText(new String(content, StandardCharsets.UTF_16LE), true);
        }
        if (begins(content, 0xFE, 0xFF)) {
            return new RawText(new String(content, StandardCharsets.UTF_16BE), true);
        }
        return Encoding.speaksForUtf8(content)
                ? new RawText(new String(content, StandardCharsets.UTF_8), false)
                : new RawText(new String(content, isCyrillic(content) ? WINDOWS : WINDOWS_LATIN), true);
    }

    private static boolean begins(byte[] content, int first, int second) {
        return content.length >= 2 && (content[0] & 0xFF) == first && (content[1] & 0xFF) == second;
    }

    /** How many signs could not be read. */
    int lost() {
        return (int) text.chars().filter(sign -> sign == LOST).count();
    }

    /** In Cyrillic nearly every letter is above the first half; in Latin a few accents are. */
    private static boolean isCyrillic(byte[] content) {
        var upper = 0;
        var lower = 0;
        for (var sign : content) {
            if ((sign & 0xFF) >= 0xC0) {
                upper++;
            } else if (Character.isLetter(sign)) {
                lower++;
            }
        }
        return upper > lower;
    }
}
