package org.ovoz.report.published;

import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.ReportFormat;

/** Which public edition is wanted: always of all that is released of a wave. */
public record PublicRequest(WaveId wave, Language language, ReportFormat format) {

    /** The name of the file, for example {@code cso-2026-public-ru.docx}. */
    public String fileName() {
        return wave + "-public-" + language + "." + format.extension();
    }
}
