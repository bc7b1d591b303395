package org.ovoz.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.columns.Selection;

/**
 * Which cases of a wave an analysis counts: those of some countries, for which a condition holds, sent within some days.
 *
 * @param countries by their letters; none means all that the reader may see
 * @param condition in the form of {@link FilterText}; {@link Condition#ALWAYS} means any case
 * @param from first day of completion, or null
 * @param to last day of completion, or null
 */
public record AnalysisFilter(
        List<CountryCode> countries,
        Condition condition,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** Every case that the reader may see. */
    public static final AnalysisFilter NONE = new AnalysisFilter(List.of(), Condition.ALWAYS, null, null);

    public AnalysisFilter {
        countries = countries.stream()
                .distinct()
                .sorted((one, other) -> one.iso().compareTo(other.iso()))
                .toList();
        condition = FilterText.inOneForm(condition);
    }

    public boolean isNone() {
        return equals(NONE);
    }

    /** The filter without the countries, which {@link AnalysisScope} adds. */
    public Selection selection() {
        return Selection.ALL.where(condition).between(from, to);
    }

    /** Only these countries; none means all. */
    public AnalysisFilter in(List<CountryCode> some) {
        return new AnalysisFilter(some, condition, from, to);
    }

    /** With or without one country. */
    public AnalysisFilter in(CountryCode country, boolean isIncluded) {
        var some = new TreeSet<CountryCode>((one, other) -> one.iso().compareTo(other.iso()));
        some.addAll(countries);
        if (isIncluded) {
            some.add(country);
        } else {
            some.remove(country);
        }
        return in(List.copyOf(some));
    }

    /** With this condition in place of the one before. */
    public AnalysisFilter where(Condition other) {
        return new AnalysisFilter(countries, other, from, to);
    }

    /** The conditions that must all hold. */
    public List<Condition> parts() {
        return FilterText.parts(condition);
    }

    /** Without one of its {@link #parts}. */
    public AnalysisFilter without(Condition part) {
        var left = new ArrayList<>(parts());
        left.remove(part);
        return where(FilterText.all(left));
    }

    public AnalysisFilter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new AnalysisFilter(countries, condition, first, last);
    }
}
