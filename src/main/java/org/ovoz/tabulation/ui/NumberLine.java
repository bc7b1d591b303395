package org.ovoz.tabulation.ui;

import java.util.Optional;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;

/** What describes a number, whose frequencies alone tell little. */
public final class NumberLine {

    private NumberLine() {}

    /**
     * Mean, standard deviation, median, smallest and largest value, as the text {@code tabulation.described} takes them; empty
     * for what is no number, and where nobody gave one.
     */
    public static Optional<Object[]> of(FrequencyTable table, Figures figures) {
        var of = table.descriptives();
        if (table.variable().kind() != Variable.Kind.NUMBER || of.n() == 0) {
            return Optional.empty();
        }
        var codes = table.rows().stream()
                .filter(row -> row.frequency() > 0)
                .mapToInt(FrequencyTable.Row::code)
                .summaryStatistics();
        return Optional.of(new Object[] {
            figures.ofRow(figures.decimal(of.mean(), 2), of.n()),
            figures.ofRow(figures.decimal(of.standardDeviation(), 2), of.n()),
            figures.ofRow(figures.decimal(of.median(), 1), of.n()),
            figures.decimal(table.variable().amount(codes.getMin())),
            figures.decimal(table.variable().amount(codes.getMax()))
        });
    }
}
