package org.ovoz.export;

import java.util.Set;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;

/**
 * What is exported.
 *
 * @param countries at least one; each must be one in which the user works
 * @param language of labels
 * @param forExcel whether a CSV begins with a byte order mark, by which Excel knows that it is UTF-8
 */
public record ExportRequest(
        WaveId wave, Set<CountryCode> countries, Format format, Language language, boolean forExcel) {

    public ExportRequest {
        countries = Set.copyOf(countries);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("An export needs a country.");
        }
    }

    /** The name of the data file without its ending, for example {@code cso-2026-KG-KZ}. */
    public String name() {
        return wave + "-"
                + String.join(
                        "-", countries.stream().map(CountryCode::iso).sorted().toList());
    }
}
