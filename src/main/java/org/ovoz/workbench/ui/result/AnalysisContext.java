package org.ovoz.workbench.ui.result;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/**
 * What a result is made of: an analysis with everything that it names.
 *
 * @param column null when there is none, or when waves are compared
 * @param countries those that the reader may see and has chosen, in the order of the study
 * @param scope where the cases of other waves come from
 */
public record AnalysisContext(
        Analysis analysis,
        Questionnaire questionnaire,
        Subject row,
        @Nullable Subject column,
        List<CountryCode> countries,
        Cases cases,
        AnalysisScope scope,
        ResultWording words) {

    boolean shows(Statistic statistic) {
        return analysis.shows(statistic);
    }

    /** The chosen countries in which the row is asked. */
    List<CountryCode> asked() {
        return countries.stream().filter(row::isAskedIn).toList();
    }

    /** The label of the row, with the countries when there is no column. */
    String caption() {
        var isPart = countries.size() < words.definitions().study().countries().size();
        var where = isPart
                ? countries.stream().map(words::country).collect(Collectors.joining(", "))
                : words.tables().word("allCountries");
        var comparesThem = analysis.column().equals(Analysis.COUNTRY) && countries.size() > 1;
        return column == null
                ? label() + " – " + where
                : words.word("by", label(), words.label(column.label()))
                        + (isPart && !comparesThem ? " – " + where : "");
    }

    /** The label of the row; a row of a grid says which. */
    public String label() {
        return words.label(row);
    }

    /** "all respondents asked in Kazakhstan", or those who match the filters. */
    String whom(List<CountryCode> asked) {
        return words.tables().word(analysis.filter().selection().isAll() ? "everybody" : "selected", words.in(asked));
    }
}
