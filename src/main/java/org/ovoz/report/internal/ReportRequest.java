package org.ovoz.report.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportFormat;

/**
 * Which report is wanted.
 *
 * @param countries at least one; each must be one in which the user works
 */
public record ReportRequest(WaveId wave, List<CountryCode> countries, Language language, ReportFormat format) {

    public ReportRequest {
        countries = List.copyOf(countries);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("A report needs a country.");
        }
    }

    /** The name of the file, for example {@code cso-2026-KZ-KG-ru.docx}. */
    public String fileName() {
        return wave + "-" + countries.stream().map(CountryCode::iso).collect(Collectors.joining("-")) + "-" + language
                + "." + format.extension();
    }
}
