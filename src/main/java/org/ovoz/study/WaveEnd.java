package org.ovoz.study;

import java.time.LocalDate;
import java.util.Optional;
import org.ovoz.questionnaire.WaveId;

/** Knows the last day of a wave; there may be several who do, and the earliest day holds. */
public interface WaveEnd {

    Optional<LocalDate> of(WaveId wave);
}
