package org.ovoz.export;

/** The kinds of data files. */
public enum Format {
    /** An SPSS system file with variable and value labels, missing values, levels and multiple response sets. */
    SAV("sav"),
    /** Comma-separated values with codes. */
    CSV_CODES("csv"),
    /** Comma-separated values with value labels. */
    CSV_LABELS("csv");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    /** How the name of such a file ends, without the dot. */
    public String extension() {
        return extension;
    }
}
