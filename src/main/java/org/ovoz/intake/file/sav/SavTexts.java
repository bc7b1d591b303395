package org.ovoz.intake.file.sav;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the texts of a system file in one encoding, and notices when they are not written in it: other bytes than
 * ASCII that make UTF-8 are hardly ever anything else.
 */
final class SavTexts {

    private enum Utf8 {
        WHOLE,
        CUT,
        NONE
    }

    private final Charset encoding;
    private int utf8;
    private int other;

    SavTexts(Charset encoding) {
        this.encoding = encoding;
    }

    Charset encoding() {
        return encoding;
    }

    /** A text without the blanks and NULs that pad it, at both ends. */
    String read(byte[] bytes) {
        return read(bytes, 0, bytes.length).strip();
    }

    /** The name of a variable as names are compared: in capitals. */
    String name(byte[] bytes) {
        return read(bytes).toUpperCase(Locale.ROOT);
    }

    /** The same of a name whose bytes stand as a character each. */
    String name(String bytes) {
        return name(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** A text without the blanks and NULs after it; half a character at the end, where a field was cut, is left out. */
    String read(byte[] bytes, int from, int length) {
        var end = from + length;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == 0)) {
            end--;
        }
        if (isAscii(bytes, from, end)) {
            return new String(bytes, from, end - from, StandardCharsets.US_ASCII).stripTrailing();
        }
        var text = CharBuffer.allocate(end - from);
        var form = utf8(ByteBuffer.wrap(bytes, from, end - from), text);
        if (form == Utf8.NONE) {
            other++;
        } else {
            utf8++;
        }
        return encoding.equals(StandardCharsets.UTF_8) && form != Utf8.NONE
                ? text.flip().toString().stripTrailing()
                : new String(bytes, from, end - from, encoding).stripTrailing();
    }

    private static boolean isAscii(byte[] bytes, int from, int end) {
        for (int i = from; i < end; i++) {
            if (bytes[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private static Utf8 utf8(ByteBuffer bytes, CharBuffer text) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        if (decoder.decode(bytes, text, false).isError()) {
            return Utf8.NONE;
        }
        return bytes.hasRemaining() ? Utf8.CUT : Utf8.WHOLE;
    }

    /**
     * The encoding in which the texts seem to be written, if it is not the one that they were read in.
     *
     * @param otherwise what is not UTF-8
     */
    Optional<Charset> better(Charset otherwise) {
        if (encoding.equals(StandardCharsets.UTF_8)) {
            return other > utf8 ? Optional.of(otherwise) : Optional.empty();
        }
        return utf8 > 0 && other == 0 ? Optional.of(StandardCharsets.UTF_8) : Optional.empty();
    }

    /** How many texts have characters that could not be read. */
    int broken() {
        return encoding.equals(StandardCharsets.UTF_8) ? other : 0;
    }
}
