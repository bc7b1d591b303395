package org.ovoz.workbench;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Selection;

/**
 * Everything that is chosen on the workbench: the same analysis of the same cases is the same result.
 *
 * @param wave whose cases are counted
 * @param row the name of a {@link Subject}, or empty while nothing is chosen
 * @param column the variable that divides the cases into groups, {@link #WAVE} to compare waves, or empty
 * @param country the only country, or null for all that the reader may see
 * @param only by variable the one code that cases must have
 * @param from first day of completion, or null
 * @param to last day of completion, or null
 * @param shown the statistics that are ticked
 * @param k how many rows of a grid are listed as "more" and as "less"
 */
public record Analysis(
        WaveId wave,
        String row,
        String column,
        @Nullable CountryCode country,
        Map<String, Integer> only,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Set<Statistic> shown,
        int k) {

    /** The column that stands for the waves of the study. */
    public static final String WAVE = "wave";

    /** The column that is chosen until the reader chooses another. */
    public static final String COUNTRY = "country";

    /** How many rows of a grid are listed at each end, until somebody chooses. */
    public static final int DEFAULT_K = 3;

    public static final int LARGEST_K = 20;

    public Analysis {
        only = Map.copyOf(only);
        shown = Set.copyOf(shown);
        k = Math.clamp(k, 1, LARGEST_K);
    }

    /** Nothing chosen yet. */
    public static Analysis of(WaveId wave) {
        return new Analysis(wave, "", "", null, Map.of(), null, null, Set.of(), DEFAULT_K);
    }

    public boolean isEmpty() {
        return row.isEmpty();
    }

    public boolean shows(Statistic statistic) {
        return shown.contains(statistic);
    }

    /** The filters without the country, which {@link AnalysisScope} adds. */
    public Selection selection() {
        var selection = Selection.ALL.between(from, to);
        for (var entry : only.entrySet()) {
            selection = selection.with(entry.getKey(), Set.of(entry.getValue()));
        }
        return selection;
    }

    /** With another row and column and what their result shows unasked; "as if a random sample" is kept. */
    public Analysis on(Subject subject, String newColumn) {
        var kind = ResultKind.of(subject, newColumn);
        var ticks = EnumSet.noneOf(Statistic.class);
        ticks.addAll(isEmpty() || !sameKind(subject, newColumn) ? kind.defaults() : shown);
        if (shown.contains(Statistic.TESTS)) {
            ticks.add(Statistic.TESTS);
        }
        if (kind == ResultKind.FREQUENCIES && subject.isOrdered()) {
            ticks.add(Statistic.ORDER);
        }
        ticks.retainAll(kind.offered());
        return new Analysis(wave, subject.name(), newColumn, country, only, from, to, ticks, k);
    }

    private boolean sameKind(Subject subject, String newColumn) {
        return row.equals(subject.name())
                && column.isEmpty() == newColumn.isEmpty()
                && !newColumn.equals(WAVE)
                && !column.equals(WAVE);
    }

    /** With a statistic ticked or not. */
    public Analysis tick(Statistic statistic, boolean on) {
        var ticks = EnumSet.noneOf(Statistic.class);
        ticks.addAll(shown);
        if (on) {
            ticks.add(statistic);
        } else {
            ticks.remove(statistic);
        }
        return new Analysis(wave, row, column, country, only, from, to, ticks, k);
    }

    public Analysis in(@Nullable CountryCode newCountry) {
        return new Analysis(wave, row, column, newCountry, only, from, to, shown, k);
    }

    /** Only cases with this code, or with any when it is null. */
    public Analysis only(String variable, @Nullable Integer code) {
        var codes = new TreeMap<>(only);
        if (code == null) {
            codes.remove(variable);
        } else {
            codes.put(variable, code);
        }
        return new Analysis(wave, row, column, country, codes, from, to, shown, k);
    }

    public Analysis between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Analysis(wave, row, column, country, only, first, last, shown, k);
    }

    public Analysis withK(int newK) {
        return new Analysis(wave, row, column, country, only, from, to, shown, newK);
    }

    /** The same rows, columns and filters in another wave. */
    public Analysis of(WaveId newWave, Set<String> known) {
        var kept = new TreeMap<>(only);
        kept.keySet().retainAll(known);
        var isKnown = known.contains(row);
        return new Analysis(
                newWave,
                isKnown ? row : "",
                isKnown && (known.contains(column) || column.equals(WAVE)) ? column : "",
                country,
                kept,
                from,
                to,
                shown,
                k);
    }
}
