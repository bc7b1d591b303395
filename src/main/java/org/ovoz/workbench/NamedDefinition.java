package org.ovoz.workbench;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An analysis or a filter that the team has given a name. Only the definition is kept: whoever opens it sees today's
 * figures of the own countries.
 *
 * @param name unique among those of its kind
 * @param definition the {@link Address} of the analysis, or the part of one that is the filter
 * @param madeBy the name of the user
 */
public record NamedDefinition(UUID id, Kind kind, String name, String definition, String madeBy, LocalDate madeOn) {

    /** What has the name. */
    public enum Kind {
        TABLE,
        FILTER
    }
}
