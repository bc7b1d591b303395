package org.ovoz.intake.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How a CSV is to be taken apart.
 *
 * @param encoding of its texts
 * @param delimiter between cells
 * @param headings rows above the data: 1, or 2 where a question row stands above a choice row, as SurveyMonkey writes
 */
public record CsvShape(Charset encoding, char delimiter, int headings) {

    public static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** The encodings that can be chosen. */
    public static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, CYRILLIC);

    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int LOOK_AT = 64 * 1024;

    public CsvShape {
        if (!ENCODINGS.contains(encoding) || !DELIMITERS.contains(delimiter) || headings < 1 || headings > 2) {
            throw new IllegalArgumentException("not a shape of a CSV");
        }
    }

    /** What a file looks like. */
    static CsvShape detect(byte[] content) {
        var encoding = encoding(content);
        var text = text(content, encoding);
        var beginning = text.substring(0, Math.min(text.length(), LOOK_AT));
        var single = new CsvShape(encoding, delimiter(beginning), 1);
        return new CsvShape(encoding, single.delimiter(), CsvTable.hasChoiceRow(text, single) ? 2 : 1);
    }

    /** The text without a byte order mark. */
    static String text(byte[] content, Charset encoding) {
        var text = new String(content, encoding);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Charset encoding(byte[] content) {
        if (content.length >= 2 && content[0] == (byte) 0xFF && content[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        if (content.length >= 2 && content[0] == (byte) 0xFE && content[1] == (byte) 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        var zeros = new int[2];
        for (int i = 0; i < Math.min(content.length, LOOK_AT); i++) {
            zeros[i % 2] += content[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] > 0) {
            return zeros[1] > zeros[0] ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
        }
        return isUtf8(content) ? StandardCharsets.UTF_8 : CYRILLIC;
    }

    static boolean isUtf8(byte[] content) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content));
            return true;
        } catch (CharacterCodingException _) {
            return false;
        }
    }

    /** The one that stands most often outside quotation marks in the first line. */
    private static char delimiter(String text) {
        var counts = new int[DELIMITERS.size()];
        var quoted = false;
        for (int i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            if (character == '"') {
                quoted = !quoted;
            } else if (!quoted && (character == '\n' || character == '\r')) {
                break;
            } else if (!quoted && DELIMITERS.contains(character)) {
                counts[DELIMITERS.indexOf(character)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return DELIMITERS.get(best);
    }
}
