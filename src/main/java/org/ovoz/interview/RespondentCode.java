package org.ovoz.interview;

import java.util.Locale;
import java.util.Optional;

/**
 * Codes that respondents write down: 20 characters (83 bits) and a check character, in three groups of seven. The
 * letters look alike in Latin and Cyrillic, and none looks like a digit, so that it can be typed on any keyboard.
 */
public final class RespondentCode {

    private static final String ALPHABET = "ACEHKMPTXY23456789";
    private static final String CYRILLIC = "АСЕНКМРТХУ";
    private static final int LENGTH = 20;
    private static final int GROUP = 7;

    private RespondentCode() {}

    /** A code made of bytes, at least 20 of them; the same bytes make the same code. */
    public static String of(byte[] bytes) {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(Byte.toUnsignedInt(bytes[i]) % ALPHABET.length()));
        }
        return code.append(check(code)).toString();
    }

    /** As it is shown: {@code ACEHKMP-TXY2345-6789ACE}. */
    public static String grouped(String code) {
        return code.substring(0, GROUP) + "-" + code.substring(GROUP, 2 * GROUP) + "-" + code.substring(2 * GROUP);
    }

    /** What was typed as a code: any case, Cyrillic or Latin letters, spaces or hyphens; empty if it is no code. */
    public static Optional<String> read(String typed) {
        var code = new StringBuilder();
        for (char character : typed.toUpperCase(Locale.ROOT).toCharArray()) {
            var cyrillic = CYRILLIC.indexOf(character);
            var letter = cyrillic < 0 ? character : ALPHABET.charAt(cyrillic);
            if (ALPHABET.indexOf(letter) >= 0) {
                code.append(letter);
            } else if (Character.isLetterOrDigit(letter)) {
                return Optional.empty();
            }
        }
        if (code.length() != LENGTH + 1 || code.charAt(LENGTH) != check(code.substring(0, LENGTH))) {
            return Optional.empty();
        }
        return Optional.of(code.toString());
    }

    /**
     * Luhn's check character over the alphabet, the last of the others doubled: finds every wrong character and nearly every
     * exchange of two neighbours.
     */
    private static char check(CharSequence code) {
        var size = ALPHABET.length();
        var sum = 0;
        for (int i = 0; i < code.length(); i++) {
            var value = ALPHABET.indexOf(code.charAt(i)) * (i % 2 == 1 ? 2 : 1);
            sum += value / size + value % size;
        }
        return ALPHABET.charAt((size - sum % size) % size);
    }
}
