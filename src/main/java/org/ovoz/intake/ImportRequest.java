package org.ovoz.intake;

import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.WaveId;

/** A file, what it becomes, and what was decided about it. */
record ImportRequest(SourceFile file, WaveId wave, Mapping mapping, FileChoice choice) {

    String channel() {
        return ImportedFile.channel(file.fingerprint());
    }
}
