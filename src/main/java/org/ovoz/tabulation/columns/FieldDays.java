package org.ovoz.tabulation.columns;

import java.time.LocalDate;
import java.util.Optional;
import org.ovoz.questionnaire.CountryCode;

/** The days of the first and of the last complete interview of a country. */
public record FieldDays(LocalDate first, LocalDate last) {

    /** The days of a country; empty when no interview is counted there. */
    public static Optional<FieldDays> of(Cases cases, CountryCode country) {
        var snapshot = cases.snapshot();
        var number = cases.number(country);
        var first = Integer.MAX_VALUE;
        var last = Integer.MIN_VALUE;
        for (int block = 0; block < snapshot.blocks().size(); block++) {
            var groups = cases.groups(block);
            for (int row = 0; row < snapshot.rows(block); row++) {
                if (groups[row] == number) {
                    var day = snapshot.blocks()
                            .get(block)
                            .code(snapshot.variables().size(), row);
                    first = Math.min(first, day);
                    last = Math.max(last, day);
                }
            }
        }
        return first > last
                ? Optional.empty()
                : Optional.of(new FieldDays(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(last)));
    }
}
