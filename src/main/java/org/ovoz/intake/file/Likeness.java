package org.ovoz.intake.file;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/** How much two wordings are alike, whatever their case, punctuation and spaces. */
public final class Likeness {

    private final int[] pairs;

    private Likeness(int[] pairs) {
        this.pairs = pairs;
    }

    /** A normalised wording, prepared for {@link #to}. */
    public static Likeness of(String normal) {
        var letters = normal.replace(" ", "");
        var pairs = new int[Math.max(0, letters.length() - 1)];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = letters.charAt(i) << 16 | letters.charAt(i + 1);
        }
        Arrays.sort(pairs);
        return new Likeness(pairs);
    }

    /**
     * The share of letter pairs that both have, from 0 to 1: Dice's coefficient, 2·|A∩B| / (|A|+|B|).
     *
     * <p>Source: L. R. Dice (1945), Measures of the amount of ecologic association between species, Ecology 26.
     */
    public double to(Likeness other) {
        if (pairs.length == 0 || other.pairs.length == 0) {
            return 0;
        }
        int common = 0;
        for (int i = 0, j = 0; i < pairs.length && j < other.pairs.length; ) {
            if (pairs[i] == other.pairs[j]) {
                common++;
                i++;
                j++;
            } else if (pairs[i] < other.pairs[j]) {
                i++;
            } else {
                j++;
            }
        }
        return 2.0 * common / (pairs.length + other.pairs.length);
    }

    /**
     * A wording in small letters and digits with single spaces: without tags, marks where something is put in,
     * punctuation and the difference of ё and е.
     */
    public static String normal(String wording) {
        var plain = wording.length() > 2_000 ? wording.substring(0, 2_000) : wording;
        plain = plain.replaceAll("<[^<>]*>", " ").replaceAll("\\{[a-z][a-z0-9_]*}", " ");
        plain = Normalizer.normalize(plain, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace('ё', 'е')
                .replaceAll("[\\u02BB\\u02BC\\u2018\\u2019'`]", "");
        return plain.replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
