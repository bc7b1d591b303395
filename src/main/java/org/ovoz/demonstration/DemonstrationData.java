package org.ovoz.demonstration;

import java.util.List;
import org.ovoz.questionnaire.WaveId;

/** The demonstration data as the product ships it. */
public final class DemonstrationData {

    /** The wave that the cases belong to. */
    public static final WaveId WAVE = new WaveId(Generator.QUESTIONNAIRE);

    private DemonstrationData() {}

    /** The 235 synthetic interviews, in the order of the report's countries. */
    public static List<DemonstrationCase> cases() {
        return CaseFile.read();
    }
}
