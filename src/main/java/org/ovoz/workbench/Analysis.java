package org.ovoz.workbench;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;

/**
 * Everything that is chosen on the workbench: the same analysis of the same cases is the same result.
 *
 * @param wave whose cases are counted
 * @param row the name of a {@link Subject}, or empty while nothing is chosen
 * @param column the variable that divides the cases into groups, {@link #WAVE} to compare waves, or empty
 * @param layout further rows, and a layer
 * @param filter which cases of the wave are counted
 * @param shown the statistics that are ticked
 * @param k how many rows of a grid are listed as "more" and as "less"
 */
public record Analysis(
        WaveId wave, String row, String column, Layout layout, AnalysisFilter filter, Set<Statistic> shown, int k) {

    /** The column that stands for the waves of the study. */
    public static final String WAVE = "wave";

    /** The column that is chosen until the reader chooses another. */
    public static final String COUNTRY = "country";

    /** How many rows of a grid are listed at each end, until somebody chooses. */
    public static final int DEFAULT_K = 3;

    public static final int LARGEST_K = 20;

    public Analysis {
        shown = Set.copyOf(shown);
        k = Math.clamp(k, 1, LARGEST_K);
    }

    /** Nothing chosen yet. */
    public static Analysis of(WaveId wave) {
        return new Analysis(wave, "", "", Layout.NONE, AnalysisFilter.NONE, Set.of(), DEFAULT_K);
    }

    public boolean isEmpty() {
        return row.isEmpty();
    }

    public boolean shows(Statistic statistic) {
        return shown.contains(statistic);
    }

    /** With another row and column and what their result shows unasked; "as if a random sample" is kept. */
    public Analysis on(Subject subject, String newColumn) {
        return on(subject, newColumn, null);
    }

    /**
     * With another row and column.
     *
     * @param by what the column is; null where there is none, or the waves
     */
    public Analysis on(Subject subject, String newColumn, @Nullable Subject by) {
        var fitting = layout.under(subject, newColumn, by);
        var kind = kind(subject, newColumn, by, fitting);
        var ticks = EnumSet.noneOf(Statistic.class);
        ticks.addAll(
                isEmpty() || !sameKind(subject, newColumn) || !kind.offered().containsAll(shown)
                        ? kind.defaults()
                        : shown);
        if (shown.contains(Statistic.TESTS)) {
            ticks.add(Statistic.TESTS);
        }
        if (kind == ResultKind.FREQUENCIES && subject.isOrdered()) {
            ticks.add(Statistic.ORDER);
        }
        ticks.retainAll(kind.offered());
        return new Analysis(wave, subject.name(), newColumn, fitting, filter, ticks, k);
    }

    /**
     * What becomes of its row and column.
     *
     * @param by what the column is; null where there is none, or the waves
     */
    public ResultKind kind(Subject subject, @Nullable Subject by) {
        return kind(subject, column, by, layout);
    }

    private static ResultKind kind(Subject subject, String column, @Nullable Subject by, Layout layout) {
        return layout.isBanner() ? ResultKind.BANNER : ResultKind.of(subject, column, by);
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
        return shown(ticks);
    }

    /** With exactly these statistics ticked. */
    Analysis shown(Set<Statistic> ticks) {
        return new Analysis(wave, row, column, layout, filter, ticks, k);
    }

    /** With other rows below the first, or another layer; {@link #on} then says what is shown. */
    public Analysis with(Layout other) {
        return new Analysis(wave, row, column, other, filter, shown, k);
    }

    /** Of other cases of the wave. */
    public Analysis with(AnalysisFilter newFilter) {
        return new Analysis(wave, row, column, layout, newFilter, shown, k);
    }

    public Analysis withK(int newK) {
        return new Analysis(wave, row, column, layout, filter, shown, newK);
    }

    /** The same rows, columns and filters in another wave, as far as its questionnaire has them. */
    public Analysis of(WaveId newWave, Questionnaire questionnaire) {
        var subjects = Subject.of(questionnaire).stream().collect(Collectors.toMap(Subject::name, Subject::kind));
        var isKnown = subjects.containsKey(row);
        var isColumn = column.equals(WAVE)
                || subjects.containsKey(column) && subjects.get(column).isColumn();
        return new Analysis(
                newWave,
                isKnown ? row : "",
                isKnown && isColumn ? column : "",
                isKnown ? layout.of(subjects) : Layout.NONE,
                filter.where(FilterText.movedTo(filter.condition(), questionnaire)),
                shown,
                k);
    }
}
