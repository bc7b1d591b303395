package org.ovoz.intake.ui;

import org.ovoz.intake.FileChoice;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.questionnaire.WaveId;

/** What the steps ask of the page. */
interface ImportWizard {

    /** A file has arrived. */
    void read(WaveId wave, byte[] content);

    /** Takes a CSV apart otherwise. */
    void reshape(CsvShape shape);

    /** Takes a column that may tell who somebody is. */
    void takeColumn(String key);

    /** Decides otherwise about the file as a whole. */
    void choose(FileChoice choice);

    /** Maps otherwise. */
    void map(Mapping mapping);

    /** Takes a saved mapping; false if it is none. */
    boolean load(byte[] content);

    void showUpload();

    void showMapping();

    void showPreview();

    /** Begins the import; false if another one into the same wave has not ended. */
    boolean take(boolean confirmed);

    /** An import has ended. */
    void ended();
}
