package org.ovoz.export;

import org.ovoz.questionnaire.Language;

/** Who opens a CSV: it decides the delimiter, the byte order mark, and what is done with texts that look like dates. */
public enum CsvReading {
    /** Programs for statistics: RFC 4180 with commas, no mark, texts as they are but for formulas. */
    PROGRAM(',', false),
    /** A spreadsheet with a decimal point: commas. */
    SPREADSHEET_POINT(',', true),
    /** A spreadsheet with a decimal comma, as in Russian, Kazakh, Kyrgyz, Tajik and Uzbek: semicolons. */
    SPREADSHEET_COMMA(';', true);

    private final char delimiter;
    private final boolean isSpreadsheet;

    CsvReading(char delimiter, boolean isSpreadsheet) {
        this.delimiter = delimiter;
        this.isSpreadsheet = isSpreadsheet;
    }

    /** A spreadsheet in this language. */
    public static CsvReading spreadsheet(Language language) {
        return language.tag().equals("en") ? SPREADSHEET_POINT : SPREADSHEET_COMMA;
    }

    /** The note of the codebook that describes such a file. */
    String note() {
        return switch (this) {
            case PROGRAM -> "csv";
            case SPREADSHEET_POINT -> "csvPoint";
            case SPREADSHEET_COMMA -> "csvComma";
        };
    }

    char delimiter() {
        return delimiter;
    }

    boolean isSpreadsheet() {
        return isSpreadsheet;
    }
}
