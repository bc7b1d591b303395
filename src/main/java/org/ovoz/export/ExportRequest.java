package org.ovoz.export;

import java.util.ArrayList;
import java.util.Set;
import java.util.TreeSet;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Selection;

/**
 * What is exported.
 *
 * @param countries at least one; each must be one in which the user works
 * @param language of labels
 * @param reading who opens a CSV
 * @param selection which interviews of these countries, as for tables
 * @param derived whether derived variables follow those of the questionnaire; never in a de-identified file, whose classes
 *     of cases were not made with them
 */
public record ExportRequest(
        WaveId wave,
        Set<CountryCode> countries,
        Format format,
        Language language,
        CsvReading reading,
        Selection selection,
        DisclosureLevel level,
        boolean derived) {

    public ExportRequest {
        if (derived && level instanceof DisclosureLevel.Deidentified) {
            throw new IllegalArgumentException("A de-identified file tells nothing that is derived.");
        }
        countries = Set.copyOf(countries);
        if (countries.isEmpty()) {
            throw new IllegalArgumentException("An export needs a country.");
        }
    }

    /** Without derived variables. */
    public ExportRequest(
            WaveId wave,
            Set<CountryCode> countries,
            Format format,
            Language language,
            CsvReading reading,
            Selection selection,
            DisclosureLevel level) {
        this(wave, countries, format, language, reading, selection, level, false);
    }

    /** With a CSV for programs, or for a spreadsheet in the language of the labels. */
    public ExportRequest(
            WaveId wave,
            Set<CountryCode> countries,
            Format format,
            Language language,
            boolean forExcel,
            Selection selection,
            DisclosureLevel level) {
        this(
                wave,
                countries,
                format,
                language,
                forExcel ? CsvReading.spreadsheet(language) : CsvReading.PROGRAM,
                selection,
                level);
    }

    /** All interviews of these countries, in full. */
    public ExportRequest(WaveId wave, Set<CountryCode> countries, Format format, Language language, boolean forExcel) {
        this(wave, countries, format, language, forExcel, Selection.ALL, DisclosureLevel.FULL);
    }

    /** The name of the data file without its ending, for example {@code cso-2026-KG-KZ} or {@code cso-2026-KZ-deidentified}. */
    public String name() {
        var name = wave + "-" + String.join("-", isoCodes());
        return isDeidentified() ? name + "-deidentified" : name;
    }

    /** The name of the file that is downloaded, for example {@code cso-2026-KG-KZ-sav.zip}. */
    public String downloadName() {
        return format.isWhole()
                ? name() + "." + format.extension()
                : name() + "-"
                        + format.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".zip";
    }

    /** The same with labels in another language. */
    public ExportRequest in(Language other) {
        return new ExportRequest(wave, countries, format, other, reading, selection, level, derived);
    }

    /** The same with the derived variables of the team, or without. */
    public ExportRequest withDerived(boolean isWanted) {
        return new ExportRequest(wave, countries, format, language, reading, selection, level, isWanted);
    }

    public boolean isDeidentified() {
        return level instanceof DisclosureLevel.Deidentified;
    }

    /** What the audit trail tells: filters by the names of variables, never by answers. */
    String audited() {
        var parts = new ArrayList<String>();
        parts.add(wave.toString());
        parts.add(format.name());
        parts.add(String.join(" ", isoCodes()));
        if (level instanceof DisclosureLevel.Deidentified(int k)) {
            parts.add("de-identified k=" + k);
        }
        if (derived) {
            parts.add("with derived variables");
        }
        var filters = new TreeSet<>(selection.codes().keySet());
        if (selection.from() != null || selection.to() != null) {
            filters.add(Codebook.COMPLETED_ON);
        }
        if (!filters.isEmpty()) {
            parts.add("filtered by " + String.join(" ", filters));
        }
        return String.join(", ", parts);
    }

    private java.util.List<String> isoCodes() {
        return countries.stream().map(CountryCode::iso).sorted().toList();
    }
}
