package org.ovoz.workbench;

import java.time.LocalDate;
import java.util.UUID;

/**
 * An analysis that the team has given a name. Only the definition is kept: whoever opens it sees today's figures of the
 * own countries.
 *
 * @param name unique in the team
 * @param definition the {@link Address} of the analysis
 * @param madeBy the name of the user
 */
public record NamedTable(UUID id, String name, String definition, String madeBy, LocalDate madeOn) {}
