package org.ovoz.export.spss;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.export.Codebook;
import org.ovoz.export.ProgramNames;
import org.ovoz.export.TextWidths;

/** What of a codebook does not fit into SPSS and is shortened there, for a warning. */
public final class Shortenings {

    /**
     * A shortened text.
     *
     * @param kind the end of a key {@code codebook.shortened.<kind>}
     * @param shortened as SPSS has it
     */
    public record Shortening(String variable, String kind, String shortened) {}

    private Shortenings() {}

    public static List<Shortening> of(Codebook codebook, ProgramNames names, TextWidths counted) {
        var list = new ArrayList<Shortening>();
        for (var column : codebook.columns()) {
            var name = column.name();
            if (!names.of(name).equals(name)) {
                list.add(new Shortening(name, "name", names.of(name)));
            }
            if (!SavLabels.fits(column.label(), SavLabels.VARIABLE)) {
                list.add(new Shortening(name, "label", SavLabels.shortened(column.label(), SavLabels.VARIABLE)));
            }
            column.allValues().values().stream()
                    .filter(label -> !SavLabels.fits(label, SavLabels.VALUE))
                    .map(label -> new Shortening(name, "value", SavLabels.shortened(label, SavLabels.VALUE)))
                    .forEach(list::add);
            if (counted.widths().getOrDefault(name, 0) > SavLayout.LONGEST) {
                list.add(new Shortening(name, "text", Integer.toString(SavLayout.LONGEST)));
            }
        }
        codebook.sets().stream()
                .filter(set -> !SavLabels.fits(set.label(), SavLabels.VARIABLE))
                .map(set ->
                        new Shortening("$" + set.name(), "label", SavLabels.shortened(set.label(), SavLabels.VARIABLE)))
                .forEach(list::add);
        return list;
    }
}
