package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.ui.Punctuation;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.FilterText;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/**
 * What a result is made of: an analysis with everything that it names.
 *
 * @param column null when there is none, or when waves are compared
 * @param countries those that the reader may see and has chosen, in the order of the study
 * @param scope where the cases of other waves come from
 * @param part the category of the layer that it is about, as the caption says it, or empty
 */
public record AnalysisContext(
        Analysis analysis,
        Questionnaire questionnaire,
        Subject row,
        @Nullable Subject column,
        List<CountryCode> countries,
        Cases cases,
        AnalysisScope scope,
        ResultWording words,
        String part) {

    /** Of all cases, not of a category of a layer. */
    public AnalysisContext(
            Analysis analysis,
            Questionnaire questionnaire,
            Subject row,
            @Nullable Subject column,
            List<CountryCode> countries,
            Cases cases,
            AnalysisScope scope,
            ResultWording words) {
        this(analysis, questionnaire, row, column, countries, cases, scope, words, "");
    }

    /** Of an analysis with a row, and its cases as they are now. */
    public static AnalysisContext of(Analysis analysis, Subject row, AnalysisScope scope, ResultWording words) {
        var questionnaire = words.definitions().questionnaire(analysis.wave());
        return new AnalysisContext(
                analysis,
                questionnaire,
                row,
                Subject.of(questionnaire, analysis.column()).orElse(null),
                scope.countries(analysis),
                scope.cases(analysis),
                scope,
                words);
    }

    /** The same of one country. */
    AnalysisContext in(CountryCode country) {
        return of(analysis.with(analysis.filter().in(List.of(country))), List.of(country), part);
    }

    /** The same of the cases that have this code of a variable. */
    AnalysisContext within(Subject layer, int code) {
        var conditions = new ArrayList<>(analysis.filter().parts());
        conditions.add(new Condition.Comparison(layer.name(), Condition.Operator.EQUAL, code));
        var filter = analysis.filter().where(FilterText.all(conditions));
        var value = words.tables().value(cases.variable(layer.name()), code);
        return of(analysis.with(filter), countries, Punctuation.labelled(words.label(layer), value));
    }

    /** The same cases with another row. */
    AnalysisContext about(Subject other) {
        return new AnalysisContext(analysis, questionnaire, other, column, countries, cases, scope, words, part);
    }

    /** The same with one statistic less. */
    AnalysisContext without(Statistic statistic) {
        return showing(analysis.tick(statistic, false));
    }

    /** The same with the categories of the layer over the columns of one table. */
    AnalysisContext nested() {
        return showing(analysis.with(analysis.layout().layered(analysis.layout().layer(), true)));
    }

    private AnalysisContext showing(Analysis other) {
        return new AnalysisContext(other, questionnaire, row, column, countries, cases, scope, words, part);
    }

    private AnalysisContext of(Analysis other, List<CountryCode> some, String name) {
        return new AnalysisContext(other, questionnaire, row, column, some, scope.cases(other), scope, words, name);
    }

    boolean shows(Statistic statistic) {
        return analysis.shows(statistic);
    }

    /** The chosen countries in which the row is asked. */
    List<CountryCode> asked() {
        return countries.stream().filter(row::isAskedIn).toList();
    }

    /** The label of the row, with the countries when there is no column. */
    String caption() {
        return part.isEmpty() ? wholeCaption() : wholeCaption() + " – " + part;
    }

    private String wholeCaption() {
        var isPart = countries.size() < words.definitions().study().countries().size();
        var where = isPart
                ? countries.stream().map(words::country).collect(Collectors.joining(", "))
                : words.tables().word("allCountries");
        var comparesThem = analysis.column().equals(Analysis.COUNTRY) && countries.size() > 1;
        return column == null
                ? label() + " – " + where
                : words.word("by", label(), words.label(column)) + (isPart && !comparesThem ? " – " + where : "");
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
