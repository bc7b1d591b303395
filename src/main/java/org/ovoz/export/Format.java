package org.ovoz.export;

/** The kinds of data files. */
public enum Format {
    /** An SPSS system file with variable and value labels, missing values, levels and multiple response sets. */
    SAV("sav", false),
    /** An Excel workbook: data, labels, codebook, all frequency tables. */
    XLSX("xlsx", true),
    /** Comma-separated values with codes. */
    CSV_CODES("csv", false),
    /** Comma-separated values with value labels. */
    CSV_LABELS("csv", false),
    /** Comma-separated values with codes, and programs for SPSS, Stata and R that read and label them. */
    CSV_SYNTAX("csv", false),
    /** Comma-separated values with codes, described in DDI-Codebook 2.5. */
    DDI("csv", false),
    /** Comma-separated values as Triple-S 2.0 wants them, described in its XML. */
    TRIPLE_S("csv", false),
    /** One JSON document: the description, then one object per interview. */
    JSON("json", true);

    private final String extension;
    private final boolean whole;

    Format(String extension, boolean whole) {
        this.extension = extension;
        this.whole = whole;
    }

    /** How the name of such a data file ends, without the dot. */
    public String extension() {
        return extension;
    }

    /** Whether the file holds its own description, so that it needs no ZIP with a codebook. */
    public boolean isWhole() {
        return whole;
    }
}
