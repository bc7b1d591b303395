package org.ovoz.disclosure;

import java.util.List;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * The tables that may leave the team, for viewers, shared pages and the public edition of the report. They are frozen
 * releases: the same for everybody, whoever asks.
 */
public interface ProtectedResults {

    /**
     * The latest published table of every variable and country of a wave that the user may see; those that are hidden
     * altogether are left out.
     *
     * <p>Refused to those who may not see results.
     */
    List<PublishedTable> of(WaveId wave);

    /** The published tables of a wave that was opened to everybody; empty where it was not, or is not known. */
    Optional<List<PublishedTable>> ofEverybody(WaveId wave);

    /** The latest published table of one variable in a country; empty if it is hidden or not planned. */
    default Optional<PublishedTable> of(WaveId wave, CountryCode country, String variable) {
        return of(wave).stream()
                .filter(table -> table.batch().country().equals(country)
                        && table.variable().equals(variable))
                .findFirst();
    }
}
