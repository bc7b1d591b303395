package org.ovoz.derived;

import java.time.LocalDate;
import org.ovoz.questionnaire.DerivedVariable;

/**
 * The newest version of a derived variable.
 *
 * @param version from 1; every change, withdrawal and return is one more
 * @param madeBy the name of who made this version
 */
public record DerivedDefinition(DerivedVariable variable, int version, String madeBy, LocalDate madeOn) {

    public String name() {
        return variable.name();
    }
}
