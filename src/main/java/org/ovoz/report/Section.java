package org.ovoz.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;

/**
 * A place in the report for an author's text.
 *
 * @param country of which the text speaks; null when it speaks of all of them
 */
public record Section(Kind kind, @Nullable CountryCode country) {

    /** What the text is for; each has a text {@code report.section.<name>}. */
    public enum Kind {
        SUMMARY,
        METHOD,
        COUNTRY,
        COMPARATIVE,
        GOVERNMENT,
        CIVIL_SOCIETY
    }

    public Section {
        if ((kind == Kind.COUNTRY) != (country != null)) {
            throw new IllegalArgumentException("a chapter of a country has a country, and nothing else has one");
        }
    }

    public static Section of(Kind kind) {
        return new Section(kind, null);
    }

    public static Section of(CountryCode country) {
        return new Section(Kind.COUNTRY, country);
    }

    /** All sections in the order of the report. */
    public static List<Section> all(List<CountryCode> countries) {
        var sections = new ArrayList<>(List.of(of(Kind.SUMMARY), of(Kind.METHOD)));
        countries.forEach(country -> sections.add(of(country)));
        sections.addAll(List.of(of(Kind.COMPARATIVE), of(Kind.GOVERNMENT), of(Kind.CIVIL_SOCIETY)));
        return sections;
    }

    /** By which it is stored: {@code KZ}, {@code SUMMARY}. */
    public String key() {
        return Optional.ofNullable(country).map(CountryCode::iso).orElse(kind.name());
    }
}
