package org.ovoz.intake.file.csv;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ovoz.intake.file.HeadingRows;

/**
 * How a CSV is to be taken apart.
 *
 * @param encoding of its texts
 * @param delimiter between cells
 * @param headings what stands above the data
 * @param decimal the mark before the decimals of a number, point or comma
 */
public record CsvShape(Charset encoding, char delimiter, HeadingRows headings, char decimal) {

    public static final Charset CYRILLIC = Charset.forName("windows-1251");

    /** The encodings that can be chosen. */
    public static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16LE,
            StandardCharsets.UTF_16BE,
            CYRILLIC,
            Charset.forName("windows-1252"),
            Charset.forName("KOI8-R"),
            Charset.forName("IBM866"));

    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    public static final List<Character> DECIMALS = List.of('.', ',');

    public CsvShape {
        if (!ENCODINGS.contains(encoding) || !DELIMITERS.contains(delimiter) || !DECIMALS.contains(decimal)) {
            throw new IllegalArgumentException("not a shape of a CSV");
        }
    }

    /** The same file read in another encoding. */
    public CsvShape in(Charset other) {
        return new CsvShape(other, delimiter, headings, decimal);
    }

    /** The same file cut at another delimiter. */
    public CsvShape cutAt(char other) {
        return new CsvShape(encoding, other, headings, decimal);
    }

    /** The same file with other rows of headings. */
    public CsvShape under(HeadingRows other) {
        return new CsvShape(encoding, delimiter, other, decimal);
    }

    /** The same file with another decimal mark. */
    public CsvShape withDecimal(char other) {
        return new CsvShape(encoding, delimiter, headings, other);
    }
}
