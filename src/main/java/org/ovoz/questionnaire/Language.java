package org.ovoz.questionnaire;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A language of the instrument and of the interface, as an ISO 639-1 tag, for example {@code kk}.
 *
 * @param tag two or three lower-case letters, optionally followed by a script or region, as in {@code uz-Cyrl}
 */
public record Language(String tag) implements Comparable<Language> {

    private static final Pattern FORM = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    public Language {
        if (!FORM.matcher(tag).matches()) {
            throw new IllegalArgumentException("not a language tag: " + tag);
        }
    }

    /** The locale of this language, for message files and number formats. */
    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }

    @Override
    public int compareTo(Language other) {
        return tag.compareTo(other.tag);
    }

    @Override
    public String toString() {
        return tag;
    }
}
