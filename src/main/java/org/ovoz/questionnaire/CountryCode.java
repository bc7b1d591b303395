package org.ovoz.questionnaire;

import java.util.regex.Pattern;

/**
 * A country of the study by its two ISO 3166 letters, for example {@code KZ}.
 *
 * @param iso two upper-case letters
 */
public record CountryCode(String iso) implements Comparable<CountryCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{2}");

    public CountryCode {
        if (!FORM.matcher(iso).matches()) {
            throw new IllegalArgumentException("not a country code: " + iso);
        }
    }

    @Override
    public int compareTo(CountryCode other) {
        return iso.compareTo(other.iso);
    }

    @Override
    public String toString() {
        return iso;
    }
}
