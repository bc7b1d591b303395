package org.ovoz.intake.ui;

import org.ovoz.intake.Mapping;
import org.ovoz.intake.file.CsvShape;
import org.ovoz.questionnaire.WaveId;

/** What the steps ask of the page. */
interface Steps {

    /** A file has arrived. */
    void read(WaveId wave, byte[] content);

    /** Takes a CSV apart otherwise. */
    void reshape(CsvShape shape);

    /** Maps otherwise. */
    void map(Mapping mapping);

    /** Takes a saved mapping; false if it is none. */
    boolean load(byte[] content);

    void showUpload();

    void showMapping();

    void showPreview();

    /** Imports. */
    void take(boolean confirmed);
}
