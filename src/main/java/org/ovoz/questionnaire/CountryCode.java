package org.ovoz.questionnaire;

/**
 * A country of the study by its two ISO 3166 letters, for example {@code KZ}.
 *
 * @param iso two upper-case letters
 */
public record CountryCode(String iso) implements Comparable<CountryCode> {

    public CountryCode {
        if (!iso.matches("[A-Z]{2}")) {
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
