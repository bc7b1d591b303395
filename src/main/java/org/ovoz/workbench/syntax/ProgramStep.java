package org.ovoz.workbench.syntax;

import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.FilterText;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/**
 * An analysis that a program makes again.
 *
 * @param title what it is, in the reader's words; a comment
 * @param countries whose cases it counts
 * @param exported whose cases the reader's file has: all countries that the reader may see
 */
public record ProgramStep(String title, Analysis analysis, List<CountryCode> countries, List<CountryCode> exported) {

    public ProgramStep {
        title = title.replaceAll("\\s+", " ").strip();
        countries = List.copyOf(countries);
        exported = List.copyOf(exported);
    }

    /** The steps that make an analysis again: one, or where waves are compared, the question in the file of each of them. */
    public static List<ProgramStep> of(String title, Analysis analysis, AnalysisScope scope, Definitions definitions) {
        if (!analysis.column().equals(Analysis.WAVE)) {
            return List.of(new ProgramStep(title, analysis, scope.countries(analysis), scope.countries()));
        }
        var waves = comparable(analysis, definitions);
        var countries = scope.countries(analysis).stream()
                .filter(country -> waves.stream().allMatch(wave -> isAsked(analysis.row(), wave, country, definitions)))
                .toList();
        return waves.stream()
                .map(wave -> analysis.of(wave.id(), definitions.questionnaire(wave.id())))
                .map(one -> new ProgramStep(title, one, countries, scope.countries()))
                .toList();
    }

    /** The waves that have the row of an analysis and can be filtered as it is. */
    private static List<Study.Wave> comparable(Analysis analysis, Definitions definitions) {
        return definitions.waves().stream()
                .filter(wave -> Subject.of(definitions.questionnaire(wave.id()), analysis.row())
                                .isPresent()
                        && FilterText.isReadable(analysis.filter().condition(), definitions.questionnaire(wave.id())))
                .toList();
    }

    private static boolean isAsked(String row, Study.Wave wave, CountryCode country, Definitions definitions) {
        return Subject.of(definitions.questionnaire(wave.id()), row)
                .filter(subject -> subject.isAskedIn(country))
                .isPresent();
    }

    List<Procedure> procedures(Definitions definitions) {
        return Procedures.of(analysis, questionnaire(definitions), countries);
    }

    Questionnaire questionnaire(Definitions definitions) {
        return definitions.questionnaire(analysis.wave());
    }

    /** The variables for whose every category there is a result of its own. */
    List<String> slices() {
        var isApart =
                analysis.column().equals(Analysis.COUNTRY) || analysis.row().equals(Analysis.COUNTRY);
        var layer = analysis.layout().isNested() ? "" : analysis.layout().layer();
        var byCountry = analysis.shows(Statistic.SPLIT) && !isApart && !layer.equals(Analysis.COUNTRY);
        return List.of(byCountry ? Analysis.COUNTRY : "", layer).stream()
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The numbers of its countries in the file. */
    List<Integer> numbers(Definitions definitions) {
        return countries.stream()
                .flatMap(country -> definitions.study().country(country).stream())
                .map(country -> country.number())
                .sorted()
                .toList();
    }

    /** What the export of all countries of the reader is called, without its ending. */
    String file() {
        return analysis.wave().value() + "-"
                + String.join(
                        "-", exported.stream().map(CountryCode::iso).sorted().toList());
    }
}
