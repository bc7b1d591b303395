package org.ovoz.interview;

import java.util.Optional;
import org.ovoz.questionnaire.WaveId;

/** Which waves can be answered now; the study room decides. */
public interface WaveGate {

    boolean isOpen(WaveId wave);

    /** The wave that the start page leads to: the newest open one. */
    Optional<WaveId> current();
}
