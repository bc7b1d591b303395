package org.ovoz.workbench.syntax;

import java.util.List;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.Statistic;

/**
 * An analysis that a program makes again.
 *
 * @param title what it is, in the reader's words; a comment
 * @param countries whose cases it counts
 */
public record ProgramStep(String title, Analysis analysis, List<CountryCode> countries) {

    public ProgramStep {
        title = title.replaceAll("\\s+", " ").strip();
        countries = List.copyOf(countries);
    }

    List<Procedure> procedures(Definitions definitions) {
        return Procedures.of(analysis, questionnaire(definitions), countries);
    }

    Questionnaire questionnaire(Definitions definitions) {
        return definitions.questionnaire(analysis.wave());
    }

    /** The variables for whose every category there is a result of its own. */
    List<String> slices() {
        var isApart = analysis.column().equals(Analysis.COUNTRY) || analysis.row().equals(Analysis.COUNTRY);
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

    /** What the export of all countries is called, without its ending. */
    String file(Definitions definitions) {
        return analysis.wave().value() + "-"
                + String.join(
                        "-",
                        definitions.study().countryCodes().stream()
                                .map(CountryCode::iso)
                                .sorted()
                                .toList());
    }
}
