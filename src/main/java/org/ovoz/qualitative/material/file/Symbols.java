package org.ovoz.qualitative.material.file;

import static java.util.Map.entry;

import java.nio.charset.Charset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Signs that Word keeps as places in fonts of symbols, which are no letters anywhere else. */
final class Symbols {

    /** Where Word keeps the places of such fonts, if it does not write the bare number. */
    private static final int FONTS = 0xF000;

    private static final String LETTERS_OF_SYMBOL = "x-MacSymbol";

    /** Those of Wingdings that stand for something said: arrows, boxes, ticks, faces, bullets. */
    private static final Map<Integer, String> WINGDINGS = Map.ofEntries(
            entry(0x4A, "☺"),
            entry(0x4B, "😐"),
            entry(0x4C, "☹"),
            entry(0x6C, "●"),
            entry(0x6E, "■"),
            entry(0x6F, "□"),
            entry(0x76, "❖"),
            entry(0xA7, "▪"),
            entry(0xA8, "◻"),
            entry(0xAB, "★"),
            entry(0xD8, "➢"),
            entry(0xDF, "←"),
            entry(0xE0, "→"),
            entry(0xE1, "↑"),
            entry(0xE2, "↓"),
            entry(0xE8, "➔"),
            entry(0xEF, "⇦"),
            entry(0xF0, "⇨"),
            entry(0xFB, "✗"),
            entry(0xFC, "✓"),
            entry(0xFD, "☒"),
            entry(0xFE, "☑"));

    private Symbols() {}

    /**
     * The sign as everybody reads it; nothing where none is known.
     *
     * @param place in the font, in hexadecimal digits
     */
    static @Nullable String of(@Nullable String font, @Nullable String place) {
        if (font == null || place == null || !place.matches("[0-9A-Fa-f]{1,6}")) {
            return null;
        }
        var code = Integer.parseInt(place, 16);
        if (code > 0xFF && (code & ~0xFF) != FONTS) {
            return isOfAFont(code) ? null : Character.toString(code);
        }
        return switch (font) {
            case "Wingdings" -> WINGDINGS.get(code & 0xFF);
            case "Symbol" -> ofSymbol((byte) code);
            default -> null;
        };
    }

    private static @Nullable String ofSymbol(byte place) {
        if (!Charset.isSupported(LETTERS_OF_SYMBOL)) {
            return null;
        }
        var sign = new String(new byte[] {place}, Charset.forName(LETTERS_OF_SYMBOL));
        return sign.isBlank() || sign.equals("\uFFFD") || isOfAFont(sign.codePointAt(0)) ? null : sign;
    }

    /** Whether a sign means nothing without its font, or nothing at all. */
    private static boolean isOfAFont(int code) {
        return switch (Character.getType(code)) {
            case Character.PRIVATE_USE, Character.SURROGATE, Character.UNASSIGNED, Character.CONTROL -> true;
            default -> false;
        };
    }
}
