package org.ovoz.interview;

import org.ovoz.questionnaire.WaveId;

/** The wave is a draft or closed: no interview can be started. */
public final class WaveNotOpen extends RuntimeException {

    public WaveNotOpen(WaveId wave) {
        super("The wave " + wave + " is not open.");
    }
}
