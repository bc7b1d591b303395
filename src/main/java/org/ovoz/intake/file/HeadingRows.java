package org.ovoz.intake.file;

/** What stands above the data of a CSV. Each has a text {@code intake.csv.headings.<name>}. */
public enum HeadingRows {
    /** One row of names or questions. */
    ONE(1),
    /** Questions, and under them the choices of each, as SurveyMonkey writes. */
    QUESTIONS_AND_CHOICES(2),
    /** Short names, and under them the questions. */
    NAMES_AND_QUESTIONS(2),
    /** Short names, questions, and ids of the service, as Qualtrics writes. */
    NAMES_QUESTIONS_AND_IDS(3);

    private final int rows;

    HeadingRows(int rows) {
        this.rows = rows;
    }

    public int rows() {
        return rows;
    }
}
