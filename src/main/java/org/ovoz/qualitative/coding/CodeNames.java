package org.ovoz.qualitative.coding;

import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** What names, colours and explanations of codes must be. */
final class CodeNames {

    static final int LONGEST_NAME = 100;
    static final int LONGEST_WORDS = 4000;
    static final int LONGEST_MEMO = 20_000;

    /** Told apart by people who see colours differently as well as may be; a name always stands beside. */
    private static final String[] COLOURS = {
        "#0072b2", "#d55e00", "#009e73", "#cc79a7", "#8a6d00", "#56b4e9", "#7b3294", "#a6611a", "#4d4d4d", "#b2182b"
    };

    private CodeNames() {}

    static String colour(int number) {
        return COLOURS[Math.floorMod(number, COLOURS.length)];
    }

    /** The name with its letters composed, without blanks at its ends. */
    static String checked(String name) {
        var stripped = Composed.name(name).replaceAll("\\s+", " ");
        if (stripped.isEmpty()) {
            throw new CodingRefused(Reason.NAME_MISSING);
        }
        if (stripped.length() > LONGEST_NAME) {
            throw new CodingRefused(Reason.NAME_LONG, Integer.toString(LONGEST_NAME));
        }
        return stripped;
    }

    static void checkColour(String colour) {
        if (!colour.matches("#[0-9a-f]{6}")) {
            throw new CodingRefused(Reason.NO_COLOUR);
        }
    }

    static void check(Code.Words words) {
        var longest = Math.max(
                Math.max(words.definition().length(), words.example().length()),
                Math.max(words.include().length(), words.exclude().length()));
        if (longest > LONGEST_WORDS) {
            throw new CodingRefused(Reason.WORDS_LONG, Integer.toString(LONGEST_WORDS));
        }
    }
}
