package org.ovoz.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The fonts that every document holds, which have every letter of the study's languages, and how much room a text takes
 * in them: so that columns fit their longest words, and pages are known before another program sets them.
 */
final class Fonts {

    static final String FAMILY = "DejaVu Sans Condensed";

    /** The height of a line, in sizes of its letters. */
    static final double LINE = 1.165;

    private static final String FILES = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansCondensed";
    private static final Widths REGULAR = Widths.of(false);
    private static final Widths BOLD = Widths.of(true);

    /** The advance of every character, in sizes. */
    private record Widths(TrueTypeFont font, CmapLookup glyphs, double unit) {

        static Widths of(boolean isBold) {
            try (var file = open(isBold)) {
                var font = new TTFParser().parse(new RandomAccessReadBuffer(file));
                return new Widths(font, font.getUnicodeCmapLookup(), font.getUnitsPerEm());
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }

        /** A font is read from one file, which two reports must not do at once. */
        synchronized double of(String text) {
            try {
                var sum = 0.0;
                for (var character : text.codePoints().toArray()) {
                    sum += font.getAdvanceWidth(glyphs.getGlyphId(character));
                }
                return sum / unit;
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    private Fonts() {}

    static InputStream open(boolean isBold) {
        return Objects.requireNonNull(Fonts.class.getResourceAsStream(FILES + (isBold ? "-Bold" : "") + ".ttf"));
    }

    /** The width of a text in points, on one line. */
    static double width(String text, double points, boolean isBold) {
        return (isBold ? BOLD : REGULAR).of(text) * points;
    }

    /** The width of the longest of the words, which must not be divided. */
    static double longestWord(String text, double points, boolean isBold) {
        return Arrays.stream(text.split("[ \n]"))
                .mapToDouble(word -> width(word, points, isBold))
                .max()
                .orElse(0);
    }

    /** The width of the longest line, as long as nothing is broken. */
    static double longestLine(String text, double points, boolean isBold) {
        return text.lines()
                .mapToDouble(line -> width(line, points, isBold))
                .max()
                .orElse(0);
    }

    /** On how many lines a text stands in a column of so many points. */
    static int lines(String text, double column, double points, boolean isBold) {
        return text.isEmpty()
                ? 1
                : text.lines()
                        .mapToInt(line -> linesOf(line, column, points, isBold))
                        .sum();
    }

    private static int linesOf(String text, double column, double points, boolean isBold) {
        var space = width(" ", points, isBold);
        var lines = 1;
        var filled = 0.0;
        for (var word : text.split(" ")) {
            var width = width(word, points, isBold);
            if (filled > 0 && filled + space + width > column) {
                lines++;
                filled = width;
            } else {
                filled += filled > 0 ? space + width : width;
            }
        }
        return lines;
    }
}
