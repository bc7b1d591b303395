package org.ovoz.report.published;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.WaveId;

/**
 * All that a public edition knows of the answers: the released tables of a wave, and the plan that was fixed before.
 *
 * @param tables the latest one of every variable and country; at least one
 */
record Released(WaveId wave, ResultsPlan plan, List<PublishedTable> tables) {

    Released {
        tables = List.copyOf(tables);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("nothing is released");
        }
    }

    /** The day of the newest table. */
    LocalDate day() {
        return tables.stream()
                .map(table -> table.batch().releasedOn())
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    boolean isOf(CountryCode country) {
        return tables.stream().anyMatch(table -> table.batch().country().equals(country));
    }

    /** How many interviews the newest table of a country is of. */
    int cases(CountryCode country) {
        return tables.stream()
                .filter(table -> table.batch().country().equals(country))
                .max(Comparator.comparing(table -> table.batch().number()))
                .orElseThrow()
                .table()
                .n();
    }

    boolean hasSynthetic() {
        return tables.stream().anyMatch(table -> table.batch().synthetic());
    }

    /** Whether an item is published at all. */
    boolean isPlanned(String item) {
        return plan.of(wave).stream().anyMatch(published -> published.item().equals(item));
    }

    Optional<PublishedTable> of(CountryCode country, String variable) {
        return tables.stream()
                .filter(table -> table.variable().equals(variable)
                        && table.batch().country().equals(country))
                .findFirst();
    }
}
