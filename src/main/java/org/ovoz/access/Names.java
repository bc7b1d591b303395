package org.ovoz.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names of users and tokens: which can be used, and when two are the same. */
public final class Names {

    private static final int LONGEST = 60;
    private static final Pattern USABLE = Pattern.compile("[\\p{L}\\p{M}\\p{N} ._@'’+-]{2," + LONGEST + "}");

    private Names() {}

    /**
     * The name as it is kept: without spaces around it, letters composed.
     *
     * @throws Refused if it is missing, or has signs that names do not have
     */
    public static String usable(String typed) {
        if (typed.length() > 4 * LONGEST) {
            throw new Refused(Refusal.NAME_UNUSABLE);
        }
        var name = Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll("\\s+", " ");
        if (name.isEmpty()) {
            throw new Refused(Refusal.NAME_MISSING);
        }
        if (!USABLE.matcher(name).matches()) {
            throw new Refused(Refusal.NAME_UNUSABLE);
        }
        return name;
    }

    /** What is compared: capitals and spaces do not count. Something that is no name gets a key that nobody has. */
    public static String key(String typed) {
        if (typed.length() > 4 * LONGEST) {
            return "";
        }
        var key = Normalizer.normalize(typed, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        return key.length() > LONGEST ? "" : key;
    }
}
