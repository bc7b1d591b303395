package org.ovoz.questionnaire;

import java.util.Optional;
import java.util.SequencedMap;

/** Reads a version of a questionnaire that was published earlier from its files as they were kept. */
@FunctionalInterface
public interface VersionReader {

    /**
     * The questionnaire as it was asked. What a later grammar no longer knows is passed over: the version was valid when
     * it was published.
     *
     * @param files texts by name, the questionnaire before its translations
     * @return empty if the files are no questionnaire
     */
    Optional<Questionnaire> read(SequencedMap<String, String> files);
}
