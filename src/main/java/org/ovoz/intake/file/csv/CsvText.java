package org.ovoz.intake.file.csv;

import java.nio.charset.Charset;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.UnreadableFile;

/**
 * The text of a CSV without what is no part of it: byte order marks, and a first line that only names the delimiter.
 *
 * @param text what is left
 * @param linesBefore how many lines were taken away
 * @param delimiter that the first line named, or null
 * @param hasControls whether control characters stand in it that are no text
 */
record CsvText(String text, int linesBefore, @Nullable Character delimiter, boolean hasControls) {

    /** What spreadsheets write for themselves, with quotation marks where the delimiter asks for them. */
    private static final Pattern NAMES_DELIMITER =
            Pattern.compile("\\s*\"?sep=(.|\\\\t)\"?[ ,;\\t]*(\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    /** A text may have this many control characters, or this share of them; more is no text. */
    private static final int SOME = 10;

    private static final int SHARE = 200;

    static CsvText of(byte[] content, Charset encoding) {
        var text = new String(content, encoding);
        int begin = 0;
        while (begin < text.length() && text.charAt(begin) == '\uFEFF') {
            begin++;
        }
        text = text.substring(begin);
        if (text.isBlank()) {
            throw new UnreadableFile(UnreadableFile.Reason.EMPTY);
        }
        var controls = text.chars().filter(CsvText::isControl).count();
        if (controls > Math.max(SOME, text.length() / SHARE)) {
            throw new UnreadableFile(UnreadableFile.Reason.BINARY);
        }
        var names = NAMES_DELIMITER.matcher(text);
        if (!names.lookingAt()) {
            return new CsvText(text, 0, null, controls > 0);
        }
        var named = names.group(1).equals("\\t") ? '\t' : names.group(1).charAt(0);
        return new CsvText(
                text.substring(names.end()), 1, CsvShape.DELIMITERS.contains(named) ? named : null, controls > 0);
    }

    /** Whether a character is none that a text has. */
    static boolean isControl(int character) {
        return character < ' ' && "\t\r\n\f\u000B".indexOf(character) < 0;
    }
}
