package org.ovoz.disclosure;

import java.util.Map;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/** Where a release is due and waits, for notices. It asks for no right: who is told what is decided by the caller. */
public interface DueReleases {

    /** By country how many interviews count; none for a wave of which nothing is published. */
    Map<CountryCode, Integer> of(WaveId wave);
}
